import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Gold } from "../src/evaluate/sample/gold.js";
import { analyze } from "../src/index.js";

/** Texts of others that may be read but not be part of this project, in a folder beside it. */
const SEED = new URL("../../shared/acceptance/seed/", import.meta.url);
const MOST_ADDED = 6;

if (existsSync(new URL("gold.json", SEED))) describeSeed();
else
  describe("shared data", () => {
    it("shared data is not here: the check of the first article against its annotations could not be made", () => {
      expect(existsSync(new URL("gold.json", SEED))).toBe(false);
    });
  });

function describeSeed(): void {
  const text = readFileSync(new URL("article.txt", SEED), "utf8");
  const gold = JSON.parse(readFileSync(new URL("gold.json", SEED), "utf8")) as Gold; // its README gives the format
  const report = analyze({ id: "seed", outlet: "The Anti-Media", text });
  const INDICATORS = ["hedging", "loaded-language", "presupposition"] as const;
  const own = (indicator: string) =>
    report.findings.filter((finding) => finding.indicator === indicator && finding.field === "text");
  const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
    Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const toSpan = ([start, end]: readonly [number, number]) => ({ start, end });

  describe("the first article", () => {
    it("has offsets that are the same in code points and code units", () => {
      expect([...text]).toHaveLength(text.length);
    });

    it.each(
      INDICATORS.flatMap((indicator) => gold[indicator].map((one) => [indicator, one.text, one] as const)),
    )("has %s at %s, with label and voice", (indicator, _, one) => {
      const found = own(indicator).filter((finding) => overlap(finding, one) > 0);
      const right = found.filter(
        ({ label, voice }) => [one.label, ...(one.alsoLabels ?? [])].includes(label) && voice === one.voice,
      );
      expect(right, JSON.stringify(found)).not.toEqual([]);
    });

    it("has nothing flagged that is clear, and few findings more", () => {
      const flagged = gold.clear.filter((clear) =>
        own(clear.indicator).some((one) => overlap(one, clear) > 0),
      );
      expect(flagged).toEqual([]);
      const added = INDICATORS.flatMap((indicator) =>
        own(indicator).filter((finding) => !gold[indicator].some((one) => overlap(finding, one) > 0)),
      );
      expect(added.length, JSON.stringify(added)).toBeLessThanOrEqual(MOST_ADDED);
    });

    it.each(gold.attributions.map((one) => [one.cueText, one.sourceName, one] as const))(
      "has an attribution by %s %s, with type, source and content",
      (_, __, one) => {
        const found = report.attributions.filter(({ cue }) => overlap(cue, toSpan(one.cue)) > 0);
        const right = found.filter(
          ({ type, source, content }) =>
            [one.type, ...(one.alsoTypes ?? [])].includes(type) &&
            one.source !== null &&
            source !== null &&
            overlap(source, toSpan(one.source)) > 0 &&
            one.content.every((piece) =>
              content.some((span) => overlap(span, toSpan(piece)) > 0.8 * (piece[1] - piece[0])),
            ),
        );
        expect(right, JSON.stringify(found)).toHaveLength(1);
      },
    );

    it("has the sources in its ledger, each with its attributions", () => {
      for (const source of gold.sources)
        expect(report.sources).toContainEqual(expect.objectContaining(source));
    });
  });
}
