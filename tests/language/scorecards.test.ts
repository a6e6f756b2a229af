import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyzer.js";
import type { AnnotatedFile } from "../../src/evaluate/benchmark.js";
import { entities } from "../../src/evaluate/entities.js";
import type { Scorecard } from "../../src/evaluate/scorecard.js";
import { ud } from "../../src/evaluate/ud.js";
import { createLanguage } from "../../src/language/create-language.js";
import { parseArticle } from "../../src/text/parse-article.js";

/** Treebanks of others, in a folder beside the project where they are at hand. */
const DATA = new URL("../../../shared/data/language/", import.meta.url);
const HELD_BACK = ["afghan", "crane", "expo", "imprisoned", "nasa", "stampede"].map(
  (name) => `GUM_news_${name}`,
);
const card = readFileSync(resolve(import.meta.dirname, "../../models/language/card.md"), "utf8");

function read(name: string): AnnotatedFile {
  return { name, text: gunzipSync(readFileSync(new URL(name, DATA))).toString("utf8") };
}

function figure({ figures }: Scorecard, name: string): number {
  return figures.find((one) => one.name === name)?.value ?? 0;
}

function f1({ tables }: Scorecard, table: string, row: string): number {
  return tables.find(({ name }) => name === table)?.rows.find(({ name }) => name === row)?.f1 ?? 0;
}

/** As the tables of the card write it: in percent, with one decimal. */
const percent = (value: number): string => (100 * value).toFixed(1);

if (!existsSync(DATA))
  describe("the treebanks", () => {
    it("are not here: the figures of models/language/card.md could not be made anew", () => {
      expect(existsSync(DATA)).toBe(false);
    });
  });
else describeScorecards();

function describeScorecards(): void {
  const options = {
    ...{ readText: (text: string) => parseArticle({ text }), language: createLanguage() },
    ...{ seed: 1, analyze, isVague: () => false },
  };

  describe("the language layer", () => {
    it.each([
      {
        what: "web texts (EWT, development part)",
        file: "ewt_dev.conllu.gz",
        documents: null,
        upos: 0.955,
        uas: 0.88,
        las: 0.85,
      },
      {
        what: "news (GUM, held back)",
        file: "gum_train.conllu.gz",
        documents: HELD_BACK,
        upos: 0.955,
        uas: 0.85,
        las: 0.83,
      },
    ])(
      "keeps its tags and dependencies in $what, as its card says",
      ({ what, file, documents, upos, uas, las }) => {
        const scorecard = ud.evaluate([read(file)], { ...options, path: file, documents });
        const [tags, heads, relations] = ["UPOS", "UAS", "LAS"].map((name) => figure(scorecard, name));
        expect(tags).toBeGreaterThanOrEqual(upos);
        expect(heads).toBeGreaterThanOrEqual(uas);
        expect(relations).toBeGreaterThanOrEqual(las);
        expect(card).toContain(`| ${what} | ${percent(tags)} | ${percent(heads)} | ${percent(relations)} |`);
      },
      60_000,
    );

    it("keeps its names in news, as its card says", () => {
      const file = "gum_train.conllu.gz";
      const scorecard = entities.evaluate([read(file)], {
        ...options,
        path: file,
        documents: HELD_BACK,
      });
      const [exact, overlap] = ["exact, with type", "overlap, with type"].map((table) =>
        f1(scorecard, table, "person + organisation"),
      );
      expect(exact).toBeGreaterThanOrEqual(0.7);
      expect(overlap).toBeGreaterThanOrEqual(0.74);
      expect(card).toContain(`| persons and organisations | ${percent(exact)} | ${percent(overlap)} |`);
    }, 60_000);
  });
}
