import { SHAPE } from "../../shape.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { phraseAfter } from "../phrases.js";
import { clauseOfCue } from "../settle/clause-of-cue.js";
import { agentBehind, holderOf } from "./holder.js";
import { judgedWords } from "./judged-words.js";
import { pronounBefore, type View } from "./view.js";

type Tokens = AttributionLayers["tokens"];

/**
 * `what tenants call a threat`, `was branded a threat by tenants`, `tenants called it a threat`: the name that is given, with what it is
 * given to where that stands behind the verb. `null` for anything else, and for names ("which it calls Harbour House").
 */
export function viewName(layers: AttributionLayers, quotationOf: Int32Array, verb: number): View | null {
  const { tokens, sentences, sentenceOf } = layers;
  const end = sentences[sentenceOf[verb]]?.to ?? verb;
  if (verb + 2 >= end || !mayBeNamed(tokens, verb + 1)) return null;
  const pronoun = pronounBefore(layers, verb);
  const agent = pronoun < 0 ? agentBehind(layers, quotationOf, verb + 1, true) : null;
  const named = pronoun < 0 && agent === null ? whatIsNamed(tokens, verb + 1, end) : null;
  if (pronoun < 0 && agent === null && named === null) return null;
  const range = { from: verb, to: verb + 1 };
  const found = clauseOfCue(layers, { cue: range, head: range });
  const holder = found === null ? null : holderOf(layers, found, agent);
  if (found === null || holder === null || holder.passive !== (agent !== null)) return null;
  if (pronoun >= 0 && (found.clause.relation !== "acl:relcl" || found.clause.subject?.tie !== "own"))
    return null;
  const { range: source } = holder;
  // "those who call it a threat": no name for what "who" stands for
  if (pronoun >= 0 && (source.from <= pronoun || source.from > pronoun + 3)) return null;
  const words = judgedWords(layers, quotationOf, verb, named?.to ?? verb + 1);
  if (words === null || isName(tokens, words)) return null;
  const from = named?.from ?? words.from;
  const to = source.from > words.from ? Math.min(words.to, source.from - 1) : words.to;
  return to <= from ? null : { cue: range, source, content: { from, to } };
}

/** Not "called on", "called off", "called by name". */
function mayBeNamed({ norm, pos }: Tokens, i: number): boolean {
  return (
    /^(?:DET|ADJ|NOUN|PROPN|PRON|ADV|NUM|PUNCT|VERB)$/.test(pos[i]) &&
    !/^(?:[,.;:()–—]|--|-|out|up|off|back|attention)$/.test(norm[i])
  );
}

/** "him | a liar", "the plan | a threat": what a name with "a" stands right behind. */
function whatIsNamed(tokens: Tokens, from: number, end: number): TokenRange | null {
  const { norm } = tokens;
  const phrase = /^(?:him|her|them|it|this|that)$/.test(norm[from])
    ? { from, to: from + 1 }
    : phraseAfter(tokens, from, end);
  if (phrase === null || phrase.to + 1 >= end || !/^(?:a|an)$/.test(norm[phrase.to])) return null;
  return /^(?:cab|taxi|car|doctor|lawyer|ambulance|day|week|month|year|few|lot|number)$/.test(
    norm[phrase.to + 1],
  )
    ? null
    : phrase;
}

/** Nothing but capitals: Harbour House, “Harbour First”. */
function isName({ shape }: Tokens, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++)
    if ((shape[i] & SHAPE.word) !== 0 && (shape[i] & SHAPE.capitalised) === 0) return false;
  return true;
}
