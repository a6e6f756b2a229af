import { wordSet } from "../../word-set.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { phraseAfter } from "../phrases.js";
import { clauseOfCue } from "../settle/clause-of-cue.js";
import { holderOf } from "./holder.js";
import { judgedWords } from "./judged-words.js";
import { pronounBefore, type View } from "./view.js";

type Tokens = AttributionLayers["tokens"];

/** What somebody is found, or finds it, without judging: found him dead, finds it hard to, found nothing new. */
const NO_JUDGEMENT = wordSet(
  "dead alive unconscious unresponsive intact empty missing asleep drunk open closed locked hard harder difficult easy easier tough impossible guilty liable responsible able necessary " +
    "available more most less own such other same new out",
);

/**
 * `what tenants find unfair`, `a plan that tenants find unfair`, `tenants find the plan unfair`: the adjective, with what it is said of where that
 * stands behind the verb. `null` for anything else: "found a large stone", "found him dead".
 */
export function viewFind(layers: AttributionLayers, quotationOf: Int32Array, verb: number): View | null {
  const { tokens, sentences, sentenceOf } = layers;
  const end = sentences[sentenceOf[verb]]?.to ?? verb;
  const pronoun = pronounBefore(layers, verb);
  const named = pronoun < 0 ? whatIsFound(tokens, verb + 1, end) : null;
  if (pronoun < 0 && named === null) return null;
  const at = named?.to ?? verb + 1;
  const adjective = judgingAt(tokens, at, end);
  if (adjective < 0) return null;
  const range = { from: verb, to: verb + 1 };
  const found = clauseOfCue(layers, { cue: range, head: range });
  const holder = found === null ? null : holderOf(layers, found, null);
  if (found === null || holder === null || holder.passive || holder.range.to > verb) return null;
  const { range: source } = holder;
  // "those who find it unfair": no name for what "who" stands for
  if (pronoun >= 0 && (found.clause.subject?.tie !== "own" || source.from <= pronoun)) return null;
  const words = judgedWords(layers, quotationOf, verb, at);
  const to = Math.max(adjective + 1, words?.to ?? 0);
  return { cue: range, source, content: { from: named?.from ?? at, to } };
}

/** "it", "him", "the plan": what an adjective stands right behind. */
function whatIsFound(tokens: Tokens, from: number, end: number): TokenRange | null {
  if (/^(?:him|her|them|it|this|that|himself|herself|themselves)$/.test(tokens.norm[from]))
    return { from, to: from + 1 };
  if (!/^(?:DET|PRON|NOUN|PROPN)$/.test(tokens.pos[from])) return null;
  const phrase = phraseAfter(tokens, from, end);
  if (phrase === null) return null;
  let { to } = phrase;
  while (to > from + 1 && /^(?:ADJ|ADV)$/.test(tokens.pos[to - 1])) to--;
  return { from, to };
}

/** The adjective at the token, or behind its adverbs, that no noun follows; -1 where there is none, or one that judges nothing. */
function judgingAt({ norm, pos }: Tokens, from: number, end: number): number {
  let at = from;
  while (at < end && pos[at] === "ADV") at++;
  if (at >= end || pos[at] !== "ADJ" || NO_JUDGEMENT.has(norm[at])) return -1;
  return /^(?:NOUN|PROPN|ADJ|NUM)$/.test(pos[at + 1] ?? "") ? -1 : at;
}
