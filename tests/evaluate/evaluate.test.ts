import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createAgreement } from "../../src/evaluate/agreement.js";
import type { Benchmark } from "../../src/evaluate/benchmark.js";
import { benchmarks } from "../../src/evaluate/benchmarks.js";
import { entities } from "../../src/evaluate/entities.js";
import { countOverlaps, countSame } from "../../src/evaluate/match-names.js";
import type { Scorecard } from "../../src/evaluate/scorecard.js";
import { ud } from "../../src/evaluate/ud.js";
import { goldMorphology, goldTree } from "../../src/language/conllu/gold.js";
import { goldNames } from "../../src/language/conllu/gold-names.js";
import { readConllu } from "../../src/language/conllu/read-conllu.js";
import type { ConlluSentence } from "../../src/language/conllu/sentence.js";
import type { Language } from "../../src/language/language.js";
import { renderScorecard } from "../../src/output/scorecard.js";
import { chainLanguage } from "../language/chain-language.js";
import { writeRows } from "../language/conllu/write-rows.js";
import { evaluateWith } from "./evaluate-with.js";

/** A language that knows the annotation of a file by heart. */
function oracle(text: string): Language {
  const sentences = new Map(
    [...readConllu(text)].map((one) => [keyOf(one.words.map(({ form }) => form)), one]),
  );
  const find = (forms: readonly string[]): ConlluSentence => {
    const found = sentences.get(keyOf(forms));
    if (found === undefined) throw new Error(`not in the file: ${forms.join(" ")}`);
    return found;
  };
  return {
    tag: (forms) => find(forms).words.map(goldMorphology),
    parse: ({ forms }) => goldTree(find(forms)),
    names: ({ forms }) => goldNames(find(forms)),
  };
}
const keyOf = (forms: readonly string[]): string => forms.join(" ");

const measure = (
  benchmark: Benchmark,
  text: string,
  language: Language,
  documents: readonly string[] | null = null,
) => evaluateWith(benchmark, text, { language, documents });

const figure = ({ figures }: Scorecard, name: string) => figures.find((one) => one.name === name);
const row = ({ tables }: Scorecard, table: string, name: string) =>
  tables.find((one) => one.name === table)?.rows.find((one) => one.name === name);

const tail = "new-nnnnn-cf1-1-sgl";

// chainLanguage predicts: PROPN (Number=Sing) for capitals, NOUN else; heads 0 1 2 3; root dep dep dep; Bo Lee, Oz.
const FIRST = `# newdoc id = one\n# sent_id = 1\n${writeRows(`Bo PROPN 0 root Entity=(1-person-${tail} Number=Sing
  Lee PROPN 1 dep:flat Entity=1)
  left VERB 2 obj
  Oz PROPN 1 dep Entity=(2-place-${tail})`)}`;
const SECOND = `# newdoc id = two\n${writeRows("boats NOUN 0 root _ Number=Plur")}`;
const FILE = FIRST + SECOND;

describe("evaluate ud", () => {
  const scorecard = measure(ud, FILE, chainLanguage);

  it("counts tags, features, heads and relations as worked out by hand", () => {
    expect(scorecard.size).toEqual({ documents: 2, sentences: 2, words: 5 });
    // Tags: left is wrong. Features: right for Bo and left.
    expect(figure(scorecard, "UPOS")).toMatchObject({ count: 4, total: 5, value: 0.8 });
    expect(figure(scorecard, "features")).toMatchObject({ count: 2, total: 5, value: 0.4 });
    // Heads: Oz is wrong. Relations: left too. Subtypes: Lee too.
    expect(figure(scorecard, "UAS")).toMatchObject({ count: 4, total: 5 });
    expect(figure(scorecard, "LAS")).toMatchObject({ count: 3, total: 5 });
    expect(figure(scorecard, "LAS with subtypes")).toMatchObject({ count: 2, total: 5 });
  });

  it("gives Wilson intervals", () => {
    // R: prop.test(4, 5, correct = FALSE)$conf.int
    expect(figure(scorecard, "UPOS")).toMatchObject({ low: 0.375535, high: 0.963776 });
  });

  it("tells relations and parts of speech apart", () => {
    expect(row(scorecard, "relations", "dep")).toMatchObject({ gold: 2, predicted: 3, correct: 1, f1: 0.4 });
    expect(row(scorecard, "relations", "obj")).toMatchObject({ gold: 1, predicted: 0, correct: 0, f1: 0 });
    expect(row(scorecard, "relations", "obj")?.precision.value).toBeNull();
    expect(row(scorecard, "parts of speech", "NOUN")).toMatchObject({ gold: 1, predicted: 2, correct: 1 });
    expect(row(scorecard, "features", "Number=Sing")).toMatchObject({ gold: 1, predicted: 3, correct: 1 });
  });

  it("gives all to a language that knows the file by heart, with multiword tokens and empty nodes in it", () => {
    const node = "2.1\tgone\tgo\tVERB\t_\t_\t_\t_\t1:dep\t_\n";
    const more = `1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n${writeRows("do AUX 0 root\nn't PART 1 advmod").trimEnd()}\n${node}\n`;
    const perfect = measure(ud, FILE + more, oracle(FILE + more));
    expect(perfect.size.words).toBe(7);
    expect(perfect.figures.map(({ value }) => value)).toEqual([1, 1, 1, 1, 1]);
    for (const { rows } of perfect.tables) for (const { f1 } of rows) expect(f1).toBe(1);
  });

  it("reads only the documents it is told to, and names one that is not there", () => {
    expect(measure(ud, FILE, chainLanguage, ["two"]).size).toEqual({ documents: 1, sentences: 1, words: 1 });
    expect(() => measure(ud, FILE, chainLanguage, ["two", "six"])).toThrow(
      '--documents: a.conllu holds no document "six"; there are one, two …',
    );
  });

  it("measures from raw text besides, where there is one, and says where there is none", () => {
    const withText = measure(
      ud,
      `${FIRST}# text = boats\n${writeRows("boats NOUN 0 root _ Number=Plur")}`,
      chainLanguage,
    );
    expect(row(withText, "from raw text", "words")).toMatchObject({ gold: 1, predicted: 1, correct: 1 });
    expect(withText.notes).toEqual([
      "from raw text: 1 of 2 sentences left out, without a # text that holds their words.",
    ]);
    expect(scorecard.tables.map(({ name }) => name)).not.toContain("from raw text");
    expect(scorecard.notes).toEqual([
      "from raw text: not measured, for no sentence has a # text that holds its words.",
    ]);
  });

  it("refuses a file without sentences, and one without annotation", () => {
    expect(() => measure(ud, "# nothing\n", chainLanguage)).toThrow("a.conllu: holds no sentence");
    expect(() => measure(ud, writeRows("x _ _ _"), chainLanguage)).toThrow('a.conllu:1: UPOS is "_"');
  });
});

describe("evaluate entities", () => {
  const scorecard = measure(entities, FILE, chainLanguage);

  it("counts names as worked out by hand", () => {
    expect(scorecard.size).toEqual({ documents: 2, sentences: 2, words: 5, names: 2 });
    // Bo Lee is right; Oz has the right words and the wrong type.
    expect(row(scorecard, "exact, with type", "person")).toMatchObject({ gold: 1, predicted: 2, correct: 1 });
    expect(row(scorecard, "exact, with type", "place")).toMatchObject({
      gold: 1,
      predicted: 0,
      correct: 0,
      f1: 0,
    });
    expect(row(scorecard, "exact, with type", "all")).toMatchObject({
      gold: 2,
      predicted: 2,
      correct: 1,
      f1: 0.5,
    });
    expect(row(scorecard, "exact", "all")).toMatchObject({ gold: 2, predicted: 2, correct: 2, f1: 1 });
    expect(row(scorecard, "exact", "person + organisation")).toMatchObject({
      gold: 1,
      predicted: 2,
      correct: 1,
    });
    expect(row(scorecard, "overlap, with type", "person")).toMatchObject({
      gold: 1,
      predicted: 2,
      correct: 1,
    });
  });

  it("gives all to a language that knows the file by heart", () => {
    for (const { rows } of measure(entities, FILE, oracle(FILE)).tables)
      for (const { gold, f1 } of rows) expect(f1).toBe(gold === 0 ? null : 1);
  });

  it("refuses a file in which nobody annotated names", () => {
    expect(() => measure(entities, SECOND, chainLanguage)).toThrow(
      "a.conllu: no word has Entity= in its last column",
    );
  });
});

describe("matching of names", () => {
  const name = (from: number, to: number) => ({ from, to, type: "other" as const });

  it("gives every name one partner at most", () => {
    expect(countOverlaps([name(0, 4)], [name(0, 1), name(2, 3)])).toBe(1);
    expect(countOverlaps([name(0, 1), name(2, 3)], [name(0, 4)])).toBe(1);
    expect(countOverlaps([name(0, 2), name(2, 4)], [name(1, 3), name(3, 5)])).toBe(2);
    expect(countOverlaps([name(0, 2)], [name(2, 4)])).toBe(0);
  });

  it("counts the same words once", () => {
    expect(countSame([name(0, 2), name(3, 4)], [name(0, 2), name(2, 4)])).toBe(1);
  });

  it("has no number where there is nothing to count", () => {
    const { precision, recall, f1 } = createAgreement("x", { gold: 0, predicted: 0, correct: 0 });
    expect([precision.value, precision.low, recall.value, f1]).toEqual([null, null, null, null]);
  });
});

describe("scorecards", () => {
  it("are printed with counts, shares and intervals", () => {
    const printed = renderScorecard(measure(ud, FILE, chainLanguage));
    expect(printed).toContain("ud: a.conllu: 2 documents, 2 sentences, 5 words\n");
    expect(printed).toMatch(/│ UPOS +│ +4 │ +5 │ +80\.00 \[37\.6, 96\.4\] │/);
    expect(printed).toMatch(/│ dep +│ +2 │ +3 │ +1 │ .* │ +40\.00 │/);
    expect(renderScorecard(measure(ud, FILE, chainLanguage, ["two"]))).toContain(
      "a.conllu, only two: 1 document, 1 sentence, 1 word\n",
    );
  });

  it("say what could not be measured", () => {
    expect(renderScorecard(measure(ud, FILE, chainLanguage))).toContain("\nfrom raw text: not measured,");
    expect(renderScorecard(measure(entities, FILE, chainLanguage))).not.toContain("not measured");
  });

  it("have a dash where there is no number", () => {
    expect(renderScorecard(measure(entities, FILE, chainLanguage))).toMatch(
      /│ other +│ +0 │ +0 │ +0 │ +– │ +– │ +– │/,
    );
  });

  it("say in JSON what benchmark they are of", () => {
    const ofTreebanks = benchmarks.filter(({ endings }) => endings.includes(".conllu"));
    expect(ofTreebanks).toHaveLength(2);
    for (const benchmark of ofTreebanks)
      expect(measure(benchmark, FILE, chainLanguage)).toMatchObject({
        schema: "framelens/scorecard@1",
        benchmark: benchmark.name,
      });
  });
});

const SHARED = new URL("../../../shared/data/language/ewt_dev.conllu.gz", import.meta.url);

if (existsSync(SHARED))
  describe("a whole treebank", () => {
    it("against itself is all right", () => {
      const text = gunzipSync(readFileSync(SHARED)).toString("utf8");
      // A sentence that occurs twice with two analyses would contradict itself: each is taken once.
      const seen = new Set<string>();
      const blocks = text.split("\n\n").filter((block) => {
        const forms = block
          .split("\n")
          .filter((line) => /^\d+\t/.test(line))
          .map((line) => line.split("\t")[1]);
        const key = keyOf(forms);
        return forms.length > 0 && !seen.has(key) && seen.add(key);
      });
      // Its words are not those that we cut its texts into.
      const unique = `${blocks.join("\n\n").replace(/^# text = .*\n/gm, "")}\n\n`;
      const { figures, size } = measure(ud, unique, oracle(unique));
      expect(size.words).toBeGreaterThan(24_000);
      expect(figures.map(({ value }) => value)).toEqual([1, 1, 1, 1, 1]);
    });
  });
else
  describe("shared data", () => {
    it("shared data is not here: no treebank could be measured", () =>
      expect(existsSync(SHARED)).toBe(false));
  });
