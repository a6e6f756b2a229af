import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { indicators } from "../../src/indicators/index.js";
import type { ArticleInput, Doc, Finding, Indicator } from "../../src/types.js";

const MARK = /\[([^\]:]+):([a-z-]+)\]/g;

/** `Police [may:modal] have erred.` as a text and the findings it is to have. */
function readMarked(marked: string): {
  text: string;
  expected: { start: number; end: number; label: string }[];
} {
  const expected: { start: number; end: number; label: string }[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index);
    expected.push({ start: text.length, end: text.length + match[1].length, label: match[2] });
    text += match[1];
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), expected };
}

function show(text: string, spans: readonly { start: number; end: number; label: string }[]): string[] {
  return spans.map(({ start, end, label }) => `${text.slice(start, end)}:${label} @${start}`);
}

function freezeDeep(value: unknown): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freezeDeep(inner);
}

describe.each(indicators.map((indicator) => [indicator.name, indicator] as const))(
  "%s",
  (name, indicator: Indicator) => {
    const analyzer = createAnalyzer({ indicators: [indicator] });
    const parse = (article: ArticleInput): Doc => analyzer.parse(article);
    const detect = (text: string): Finding[] => indicator.detect(parse({ text }));

    it.each(indicator.examples.flagged)("flags %s", (marked) => {
      const { text, expected } = readMarked(marked);
      expect(show(text, detect(text))).toEqual(show(text, expected));
    });

    it.each(indicator.examples.clear.map(({ text, because }) => [text, because] as const))(
      "leaves clear %s (%s)",
      (text) => {
        expect(show(text, detect(text))).toEqual([]);
      },
    );

    it("has at least 40 flagged and 40 clear examples, and flags each of its labels", () => {
      expect(indicator.examples.flagged.length).toBeGreaterThanOrEqual(40);
      expect(indicator.examples.clear.length).toBeGreaterThanOrEqual(40);
      const seen = new Set(
        indicator.examples.flagged.flatMap((marked) => readMarked(marked).expected.map(({ label }) => label)),
      );
      expect([...seen].sort()).toEqual(indicator.labels.map((label) => label.name).sort());
    });

    it("gives each lexicon entry a source and a weight above 0, at most 1, and none twice", () => {
      const seen = new Map<string, number>();
      for (const { entry, pos, source, weight } of indicator.lexicon.entries) {
        expect(source, entry).toBeTruthy();
        expect(weight, entry).toBeGreaterThan(0);
        expect(weight, entry).toBeLessThanOrEqual(1);
        const key = `${entry} ${pos.map((tags) => tags.join("|")).join(" ")}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
      expect([...seen].filter(([, count]) => count > 1).map(([key]) => key)).toEqual([]);
    });

    it("gives spans that are the words, and rules that name the indicator", () => {
      for (const marked of indicator.examples.flagged) {
        const { text } = readMarked(marked);
        for (const finding of detect(text)) {
          expect(text.slice(finding.start, finding.end)).toBe(finding.text);
          expect(finding.rule.startsWith(`${name}/`)).toBe(true);
          expect(finding.sentence).toBeGreaterThanOrEqual(0);
          expect(finding.score).toBeGreaterThan(0);
          expect(finding.score).toBeLessThanOrEqual(1);
        }
      }
    });

    it("leaves a frozen Doc as it was", () => {
      const { text } = readMarked(indicator.examples.flagged.join("\n\n"));
      const doc = parse({ text, title: text.slice(0, 80) });
      freezeDeep(doc);
      const findings = indicator.detect(doc);
      expect(indicator.measure(doc, findings).length).toBeGreaterThan(0);
    });

    it("only shifts its spans when a paragraph is put in front", () => {
      const front = "The library opens at nine.\n\n";
      for (const marked of indicator.examples.flagged) {
        const { text } = readMarked(marked);
        const shifted = detect(front + text).map(({ start, end, label }) => ({
          start: start - front.length,
          end: end - front.length,
          label,
        }));
        expect(show(text, shifted)).toEqual(show(text, detect(text)));
      }
    });

    it("finds nothing in an empty text, and measures it without a number", () => {
      const doc = parse({ text: "" });
      expect(indicator.detect(doc)).toEqual([]);
      for (const measure of indicator.measure(doc, [])) {
        expect(measure.count).toBe(0);
        if (measure.unit !== "count") expect(measure.value).toBeNull();
      }
    });
  },
);
