import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { clausesOf } from "../../src/language/clauses/clauses-of.js";
import type { Morphology, NameType } from "../../src/language/types.js";
import type { Span } from "../../src/types.js";

export const CASES = ["alleged", "may", "participle", "reporting-subject", "reporting-word"] as const;
export type Case = (typeof CASES)[number];

/** A word in an article of the corpus, and what a reader took it for. */
export interface Instance extends Span {
  readonly case: Case;
  /** Id of the article in the corpus. */
  readonly article: string;
  /** A reading of the case; for `reporting-subject` the head of the subject as `START-END`, or `none`. */
  readonly decision: string;
  /** The subject without determiners, clauses and appositions, a name with its titles; `null` when there is none. */
  readonly subject: Span | null;
  readonly set: "tune" | "report";
}

/** A token of one sentence as the language layer reads it. */
export interface AnalysedToken extends Span {
  readonly morphology: Morphology;
  /** Index of the head in the sentence; -1 for the root. */
  readonly head: number;
  /** Relation to the head, with its subtype. */
  readonly relation: string;
  /** Type of the name the token is part of; `null` outside names. */
  readonly name: NameType | null;
}

/** The tokens of the sentence that holds the character at `at`; empty when no token stands there. */
export type Analyse = (text: string, at: number) => readonly AnalysedToken[];

/** An instance with the text of its article. */
export interface ReadInstance extends Instance {
  readonly text: string;
}

/** Instances of one case and how many of them were read as the reader did. */
export interface Score {
  readonly right: number;
  readonly total: number;
}

const WHOLE = z.string().regex(/^\d+$/).transform(Number);
const RANGE = /^(\d+)-(\d+)$/;

const Rows = z.array(
  z.strictObject({
    case: z.enum(CASES),
    article: z.string().regex(/^\w+$/),
    start: WHOLE,
    end: WHOLE,
    decision: z.string().regex(/^([a-z]+|\d+-\d+)$/),
    subject: z
      .string()
      .regex(/^(\d+-\d+)?$/)
      .transform(rangeOf),
    set: z.enum(["tune", "report"]),
  }),
);

/** The instances of datasets/ambiguous-words, in the order of the file. */
export function readInstances(): Instance[] {
  const file = new URL("../../datasets/ambiguous-words/instances.csv", import.meta.url);
  return Rows.parse(parse(readFileSync(file, "utf8"), { columns: true }));
}

/** Per case, how many instances are read as the reader read them. Cases without instances are left out. */
export function scoreAmbiguousWords(
  instances: readonly ReadInstance[],
  analyse: Analyse,
): ReadonlyMap<Case, Score> {
  const scores = new Map<Case, Score>();
  for (const instance of instances) {
    const { right, total } = scores.get(instance.case) ?? { right: 0, total: 0 };
    const hit = isRight(instance, analyse(instance.text, instance.start)) ? 1 : 0;
    scores.set(instance.case, { right: right + hit, total: total + 1 });
  }
  return scores;
}

/** Whether the sentence is read as the reader read it. */
export function isRight(instance: ReadInstance, tokens: readonly AnalysedToken[]): boolean {
  const at = tokens.findIndex(({ start, end }) => start <= instance.start && instance.start < end);
  if (at < 0) return false;
  if (instance.case !== "reporting-subject")
    return readingOf(instance.case, tokens[at]) === instance.decision;
  const subject = subjectOf(instance.text, tokens, at);
  const head = rangeOf(instance.decision);
  if (subject === null || head === null) return subject === null && head === null;
  // Treebanks differ in which word of a name, or of a name and its title, is the head: any will do.
  const named = /\p{Lu}/u.test(instance.text[head.start]);
  return overlap(subject, head) || (named && instance.subject !== null && overlap(subject, instance.subject));
}

/** The reading of a word that its tag and relation amount to. */
function readingOf(kind: Exclude<Case, "reporting-subject">, token: AnalysedToken): string {
  const { upos, voice } = token.morphology;
  switch (kind) {
    case "reporting-word":
      if (upos === "PROPN") return "name";
      if (upos === "NOUN") return "noun";
      return upos === "VERB" ? "verb" : "other";
    case "alleged":
      // The treebanks tag "the alleged attack" ADJ or VERB, but always attach it as a modifier.
      if (upos === "ADJ" || token.relation === "amod") return "adjective";
      return upos === "VERB" ? "verb" : "other";
    case "may":
      if (upos === "AUX") return "modal";
      if (upos !== "PROPN") return "other";
      return token.name === "person" ? "name" : "month";
    case "participle":
      if (upos === "ADJ") return "adjective";
      if (upos !== "VERB") return "other";
      return voice === "Pass" ? "passive" : "active";
  }
}

/** The subject of a verb, or the one it shares with the verb it is conjoined to; `null` when it has none. */
function subjectOf(text: string, tokens: readonly AnalysedToken[], verb: number): AnalysedToken | null {
  const clauses = clausesOf({
    forms: tokens.map(({ start, end }) => text.slice(start, end)),
    tags: tokens.map(({ morphology }) => morphology),
    tree: {
      heads: Int32Array.from(tokens, ({ head }) => head),
      relations: tokens.map(({ relation }) => relation),
    },
  });
  const subject = clauses.find(({ head }) => head === verb)?.subject ?? null;
  return subject !== null && /^(?:own|conjoined)$/.test(subject.tie) ? tokens[subject.head] : null;
}

function rangeOf(range: string): Span | null {
  const match = RANGE.exec(range);
  return match === null ? null : { start: Number(match[1]), end: Number(match[2]) };
}

function overlap(a: Span, b: Span): boolean {
  return Math.min(a.end, b.end) > Math.max(a.start, b.start);
}
