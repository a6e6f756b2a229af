import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "../../src/page/comparison/place-labels.js";

describe("placeLabels", () => {
  it("puts a name above its point where there is room", () => {
    expect(placeLabels([{ name: "Courier", x: 100, y: 100 }])).toEqual([[0, -13]]);
  });

  it("puts a name beside its point where another point is above and below, and leaves out one without room", () => {
    const near = [90, 110].map((y) => ({ name: "", x: 100, y }));
    const [offset] = placeLabels([{ name: "Courier", x: 100, y: 100 }, ...near]);
    expect(offset?.[1]).toBe(0);
    const crowd = Array.from({ length: 30 }, () => ({ name: "The Courier", x: 100, y: 100 }));
    expect(placeLabels(crowd).filter((one) => one !== null)).toHaveLength(4);
  });

  it("never lets two names cover each other", () => {
    const point = fc.record({
      name: fc.string({ minLength: 1, maxLength: 20 }),
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), (points) => {
        const boxes = placeLabels(points).flatMap((offset, place) => {
          const { name, x, y } = points[place];
          return offset === null
            ? []
            : [{ x: x + offset[0], y: y + offset[1], width: 6.4 * name.length, height: 13 }];
        });
        return boxes.every((one, place) =>
          boxes
            .slice(place + 1)
            .every(
              (other) =>
                Math.abs(one.x - other.x) >= (one.width + other.width) / 2 - 1e-9 ||
                Math.abs(one.y - other.y) >= (one.height + other.height) / 2 - 1e-9,
            ),
        );
      }),
    );
  });
});
