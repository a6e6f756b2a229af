import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Morphology } from "../../src/language/types.js";
import {
  type AnalysedToken,
  CASES,
  type Case,
  type Instance,
  type ReadInstance,
  readInstances,
  scoreAmbiguousWords,
} from "./ambiguous-words.js";
import { analyse } from "./analyse.js";
import { readCorpusTexts } from "./corpus-texts.js";

/** The least share of instances of the set `report` to be read right, and what the card of the models calls the case. */
const FLOORS: Readonly<Record<Case, readonly [least: number, called: string]>> = {
  alleged: [0.95, "*alleged*: verb or adjective"],
  may: [0.95, "*May*: month, name or modal"],
  participle: [0.93, "participles: passive, active or adjective"],
  "reporting-subject": [0.92, "subject of a reporting verb"],
  "reporting-word": [0.94, "*claim*, *report*, *state*, *charge*: verb, noun or name"],
};

const READINGS: Readonly<Record<Case, RegExp>> = {
  alleged: /^(verb|adjective)$/,
  may: /^(month|name|modal)$/,
  participle: /^(passive|active|adjective)$/,
  "reporting-subject": /^(\d+-\d+|none)$/,
  "reporting-word": /^(verb|noun|name)$/,
};

const WORDS: Readonly<Record<Case, RegExp>> = {
  alleged: /^alleg(?:ed?|es|ing)$/i,
  may: /^may$/i,
  participle: /(?:ed|en)$/,
  "reporting-subject": /^\p{L}+$/u,
  "reporting-word": /^(?:claim|report|stat|charg)(?:e?s?|ed|ing)$/i,
};

const instances = readInstances();

describe("the instances of ambiguous words", () => {
  it.each(CASES)("are at least 60 for %s, with decisions of that case", (kind) => {
    const own = instances.filter((instance) => instance.case === kind);
    expect(own.length).toBeGreaterThanOrEqual(60);
    expect(own.filter(({ decision }) => !READINGS[kind].test(decision))).toEqual([]);
  });

  it("are in order, each once", () => {
    const keys = instances.map((one) => `${one.case} ${one.article} ${String(one.start).padStart(7, "0")}`);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it("have each article in one set only, and about half of each case or more in the set that is reported on", () => {
    const sets = new Map(instances.map(({ article, set }) => [article, set]));
    expect(instances.filter(({ article, set }) => sets.get(article) !== set)).toEqual([]);
    for (const kind of CASES) {
      const own = instances.filter((instance) => instance.case === kind);
      expect(own.filter(({ set }) => set === "report").length).toBeGreaterThanOrEqual(0.48 * own.length);
    }
  });

  it("are as many of each decision as the card says", () => {
    const card = readFileSync(new URL("../../datasets/ambiguous-words/card.md", import.meta.url), "utf8");
    const told = [...card.matchAll(/^\| `([\w-]+)` \| (a place|`[a-z]+`) \| (\d+) \| (\d+) \| (\d+) \|$/gm)];
    const counts = told.map(([, kind, written, ...numbers]) => {
      const decision = written === "a place" ? /^\d/ : new RegExp(`^${written.replaceAll("`", "")}$`);
      const own = instances.filter((one) => one.case === kind && decision.test(one.decision));
      const tune = own.filter(({ set }) => set === "tune").length;
      return {
        row: `${kind} ${written}`,
        numbers: numbers.map(Number),
        counted: [tune, own.length - tune, own.length],
      };
    });
    expect(counts.filter(({ numbers, counted }) => String(numbers) !== String(counted))).toEqual([]);
    expect(counts.reduce((sum, { counted }) => sum + counted[2], 0)).toBe(instances.length);
  });

  it("have a subject around its head where the verb has a subject", () => {
    for (const { case: kind, decision, subject } of instances) {
      if (kind !== "reporting-subject" || decision === "none") expect(subject).toBeNull();
      else {
        const [start, end] = decision.split("-").map(Number);
        expect(subject?.start).toBeLessThanOrEqual(start);
        expect(subject?.end).toBeGreaterThanOrEqual(end);
      }
    }
  });
});

const NO_FEATURES = { verbForm: null, tense: null, voice: null, mood: null, number: null, person: null };

/** A sentence from lines of word, tag, head (counted from 1, 0 for the root), relation and features. */
function sentenceOf(text: string, lines: string, features: Partial<Morphology> = {}): AnalysedToken[] {
  let at = 0;
  return lines.split(", ").map((line): AnalysedToken => {
    const [form, upos, head, relation] = line.split(" ");
    const start = text.indexOf(form, at);
    at = start + form.length;
    // The tags are written in this file.
    const tag = upos as Morphology["upos"];
    const morphology = { ...NO_FEATURES, upos: tag, ...(tag === "VERB" ? features : {}) };
    return { start, end: at, morphology, head: Number(head) - 1, relation, name: null };
  });
}

function rightOf(
  instance: Partial<Instance> & Pick<Instance, "case" | "decision">,
  text: string,
  word: string,
  tokens: readonly AnalysedToken[],
): boolean {
  const start = text.indexOf(word);
  const end = start + word.length;
  const whole: ReadInstance = { article: "a", subject: null, set: "tune", start, end, text, ...instance };
  return scoreAmbiguousWords([whole], () => tokens).get(instance.case)?.right === 1;
}

const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const rangeOf = (text: string, words: string): string => Object.values(spanOf(text, words)).join("-");

describe("scoreAmbiguousWords", () => {
  it.each([
    ["reporting-word", "noun", "NOUN nsubj"],
    ["reporting-word", "verb", "VERB root"],
    ["reporting-word", "name", "PROPN compound"],
    ["alleged", "adjective", "ADJ amod"],
    ["alleged", "adjective", "VERB amod"],
    ["alleged", "verb", "VERB acl"],
    ["may", "modal", "AUX aux"],
    ["may", "month", "PROPN obl"],
    ["participle", "adjective", "ADJ root"],
    ["participle", "active", "VERB root"],
  ] as const)("takes for %s %s what is %s, and nothing else", (kind, reading, tagged) => {
    const [upos, relation] = tagged.split(" ");
    const tokens = sentenceOf("word", `word ${upos} 0 ${relation}`);
    expect(rightOf({ case: kind, decision: reading }, "word", "word", tokens)).toBe(true);
    expect(rightOf({ case: kind, decision: "another" }, "word", "word", tokens)).toBe(false);
  });

  it("tells a passive participle by its voice, and a surname from the month by the name it is in", () => {
    const passive = sentenceOf("held", "held VERB 0 root", { voice: "Pass" });
    expect(rightOf({ case: "participle", decision: "passive" }, "held", "held", passive)).toBe(true);
    const [may] = sentenceOf("May", "May PROPN 0 root");
    expect(rightOf({ case: "may", decision: "name" }, "May", "May", [{ ...may, name: "person" }])).toBe(true);
    expect(rightOf({ case: "may", decision: "name" }, "May", "May", [may])).toBe(false);
  });

  it("counts a word that no token covers as wrong", () => {
    expect(rightOf({ case: "may", decision: "modal" }, "may", "may", [])).toBe(false);
  });

  const text = "Mayor Ida Holm paused and warned";
  const subject = spanOf(text, "Mayor Ida Holm");
  const shared = { case: "reporting-subject", decision: rangeOf(text, "Ida"), subject } as const;

  it("takes any word of a name for the subject, also a subject shared with a verb before", () => {
    const headed =
      "Mayor PROPN 3 compound, Ida PROPN 3 compound, Holm PROPN 4 nsubj, paused VERB 0 root, and CCONJ 6 cc, warned VERB 4 conj";
    expect(rightOf(shared, text, "warned", sentenceOf(text, headed))).toBe(true);
    const apart = headed.replace("warned VERB 4 conj", "warned VERB 4 parataxis");
    expect(rightOf(shared, text, "warned", sentenceOf(text, apart))).toBe(false);
  });

  it("takes no other word than the head of a common noun for the subject", () => {
    const words = "the press secretary said";
    const secretary = {
      case: "reporting-subject",
      decision: rangeOf(words, "secretary"),
      subject: spanOf(words, "press secretary"),
    } as const;
    const right = "the DET 3 det, press NOUN 3 compound, secretary NOUN 4 nsubj, said VERB 0 root";
    expect(rightOf(secretary, words, "said", sentenceOf(words, right))).toBe(true);
    const wrong = "the DET 2 det, press NOUN 4 nsubj, secretary NOUN 2 flat, said VERB 0 root";
    expect(rightOf(secretary, words, "said", sentenceOf(words, wrong))).toBe(false);
  });

  it("wants no subject where the verb has none", () => {
    const none = { case: "reporting-subject", decision: "none" } as const;
    const tokens = sentenceOf("She left saying", "She PRON 2 nsubj, left VERB 0 root, saying VERB 2 advcl");
    expect(rightOf(none, "She left saying", "saying", tokens)).toBe(true);
    expect(rightOf(none, "She left saying", "left", tokens)).toBe(false);
  });
});

const modelCard = readFileSync(new URL("../../models/language/card.md", import.meta.url), "utf8");
const texts = readCorpusTexts(new Set(instances.map(({ article }) => article)));

if (texts === null)
  describe("ambiguous words in real news", () => {
    it("the corpus is not here: how the words are read could not be checked", () => {
      expect(texts).toBeNull();
    });
  });
else
  describe("ambiguous words in real news", () => {
    const read = instances.map((one): ReadInstance => ({ ...one, text: texts.get(one.article) ?? "" }));

    it("are where the instances say", () => {
      const words = read.map(({ text, start, end, ...one }) => ({ ...one, word: text.slice(start, end) }));
      expect(words.filter((one) => !WORDS[one.case].test(one.word))).toEqual([]);
    });

    it.each(CASES)("are read right often enough: %s", { timeout: 60_000 }, (kind) => {
      const judged = read.filter((one) => one.case === kind && one.set === "report");
      const score = scoreAmbiguousWords(judged, analyse).get(kind) ?? { right: 0, total: 0 };
      const [least, called] = FLOORS[kind];
      expect(score.right / score.total, JSON.stringify(score)).toBeGreaterThanOrEqual(least);
      expect(modelCard).toContain(`| ${called} | ${score.right} | ${score.total} |`);
    });
  });
