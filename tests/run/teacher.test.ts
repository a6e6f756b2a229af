import { describe, expect, it } from "vitest";
import { type Taught, teachersWith } from "../../src/run/train-loaded-language/teacher.js";

const NONE: Taught = { vectors: [], logOdds: [] };
/** Sentences of which one number of the vector says what their annotators say, drawn evenly, with another number beside it. */
function taught(count: number, told: 0 | 1, level: number): Taught {
  const vectors = Array.from({ length: count }, (_, i) => {
    const value = (i % 11) / 5 - 1;
    const other = ((i * 7) % 13) / 6 - 1;
    return told === 0 ? Float32Array.of(value, other) : Float32Array.of(other, value);
  });
  return { vectors, logOdds: vectors.map((vector) => level + vector[told]) };
}

describe("teachersWith", () => {
  it("learns what annotators say from vectors, and says 0 where nobody does", () => {
    const teach = teachersWith(NONE)(taught(20_020, 0, 0.5));
    expect(teach(Float32Array.of(0, 0))).toBeCloseTo(0.5, 1);
    expect(teach(Float32Array.of(1, 0))).toBeGreaterThan(teach(Float32Array.of(-1, 0)) + 1.5);
    expect(teachersWith(NONE)(NONE)(Float32Array.of(1, 0))).toBe(0);
  });

  it("learns from those of a second kind alone where there are no others", () => {
    const teach = teachersWith(taught(20_020, 1, -3))(NONE);
    expect(teach(Float32Array.of(0, 0))).toBeCloseTo(-3, 1);
    expect(teach(Float32Array.of(0, 1))).toBeGreaterThan(teach(Float32Array.of(0, -1)) + 0.5);
  });

  it("learns from sentences of a second kind as well, whose level does not count", () => {
    const teach = teachersWith(taught(20_020, 1, -3))(taught(1001, 0, 0.5));
    const alone = teachersWith(NONE)(taught(1001, 0, 0.5));
    const rise = (teacher: typeof teach): number =>
      teacher(Float32Array.of(0, 1)) - teacher(Float32Array.of(0, -1));
    expect(Math.abs(rise(alone))).toBeLessThan(0.1);
    expect(rise(teach)).toBeGreaterThan(0.5);
    expect(teach(Float32Array.of(0, 0))).toBeCloseTo(0.5, 1);
  });
});
