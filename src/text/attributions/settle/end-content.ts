import type { Clause } from "../../../language/clauses/types.js";
import type { ScoredDraft } from "../extractor/scored-draft.js";
import { isFiniteForm } from "../finite-verb.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { clauseOfCue } from "./clause-of-cue.js";
import { cutContent } from "./cut-content.js";

/** Before the speaker or the cue these begin a relative clause. */
const RELATIVE = /^(?:who|which|that|whose|whom)$/;

/** These make the clause a part of another; "as he said" says it of what the other tells. */
const SUBORDINATES =
  /^(?:while|when|once|if|although|though|because|since|unless|whenever|after|before|whereas|until|by)$/;

/** How many tokens before the speaker. */
const NEAR = 4;

/**
 * The draft with a content that ends where the clause of its cue does, when that is a part of another clause which goes on
 * behind it: "residents who say the road is noisy | have moved", "While he claimed that it was shut, | the council met".
 *
 * Quotation marks keep what is between them. A sentence is parsed only where a word before the cue subordinates.
 */
export function endContent(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  draft: ScoredDraft,
): ScoredDraft {
  const behind = draft.content.findIndex((piece) => piece.from >= draft.cue.to);
  if (behind < 0 || !mayBeSubordinate(layers, draft, draft.content[behind])) return draft;
  const found = clauseOfCue(layers, draft);
  if (found === null) return draft;
  const { clause, clauses, start } = found;
  const { tokens } = layers;
  const part = partOfClause(clause, clauses);
  if (part === null) return draft;
  const { main, relative } = part;
  const piece = draft.content[behind];
  const begin = start + startOf(main, clause);
  if (begin <= piece.from || begin >= piece.to || quotationOf[begin] >= 0) return draft;
  // An adverbial clause ends with a comma before the main clause.
  if (!relative && tokens.norm[begin - 1] !== ",") return draft;
  return cutContent(layers, draft, behind, begin);
}

/**
 * Whether the words allow it, which saves most parses: a relative pronoun before the speaker, no verb before that in its part of
 * the sentence, and one in the content; or a conjunction that opens such a part, and a comma in the content.
 */
function mayBeSubordinate(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  { cue, source }: ScoredDraft,
  content: TokenRange,
): boolean {
  const { norm, pos } = tokens;
  const floor = sentences[sentenceOf[cue.from]]?.from ?? cue.from;
  const first = source !== null && source.from < cue.from ? source.from : cue.from;
  for (let i = cue.from - 1; i >= Math.max(floor, first - NEAR); i--) {
    if (i < first && SUBORDINATES.test(norm[i]))
      return opensPart(tokens, i, floor) && finiteVerbs(tokens, behindComma(tokens, content)) > 0;
    if (!RELATIVE.test(norm[i])) continue;
    // "said that Hale believes": what a verb takes is no relative clause.
    if (norm[i] === "that" && !/^(?:NOUN|PROPN|PRON)$/.test(pos[i - 1])) continue;
    const before = finiteVerbs(tokens, { from: partBegins(tokens, i, floor), to: i });
    // What begins with "that" or a subject has a verb of its own.
    const own = /^(?:that|he|she|it|they|we|i|you|there)$/.test(norm[content.from]) ? 1 : 0;
    return before === 0 && finiteVerbs(tokens, content) > own;
  }
  return false;
}

/** Whether a conjunction stands at the start of the sentence or behind a comma, a dash or another conjunction. */
function opensPart({ norm, pos }: AttributionLayers["tokens"], i: number, floor: number): boolean {
  return i === floor || /^(?:CCONJ|PUNCT|ADV)$/.test(pos[i - 1]) || norm[i - 1] === "that";
}

/**
 * Where the part of the sentence with token `i` begins: behind a semicolon, a dash, "that", or a comma and a conjunction; behind a comma
 * where the sentence opens with an adverbial.
 */
function partBegins({ norm, pos }: AttributionLayers["tokens"], i: number, floor: number): number {
  const adverbial = /^(?:ADP|SCONJ|ADV)$/.test(pos[floor]);
  for (let at = i - 1; at > floor; at--) {
    if (/^(?:;|—|–|--|:|that)$/.test(norm[at]) || (adverbial && norm[at] === ",")) return at + 1;
    if (pos[at] === "CCONJ" && norm[at - 1] === ",") return at + 1;
  }
  return floor;
}

/** How many finite verbs and auxiliaries there are. */
function finiteVerbs(tokens: AttributionLayers["tokens"], { from, to }: TokenRange): number {
  let count = 0;
  for (let i = from; i < to; i++) if (isFiniteForm(tokens, i)) count++;
  return count;
}

/** What follows the first comma. */
function behindComma({ norm }: AttributionLayers["tokens"], { from, to }: TokenRange): TokenRange {
  const comma = norm.indexOf(",", from);
  return { from: comma < 0 ? to : Math.min(comma, to), to };
}

/** The clause with its head behind the cue that the cue's own clause, or one around that, modifies; `null` when there is none. */
function partOfClause(
  own: Clause,
  clauses: readonly Clause[],
): { readonly main: Clause; readonly relative: boolean } | null {
  for (let clause = own; clause.outer !== null; ) {
    const main = clauses[clause.outer];
    if (main.head > own.head) {
      const relative = clause.relation === "acl:relcl";
      const adverbial = clause.relation === "advcl" && clause.mark !== null && clause.mark < own.head;
      return relative || adverbial ? { main, relative } : null;
    }
    clause = main;
  }
  return null;
}

/** The first token of what the main clause says behind the cue's clause: its subject there, else its auxiliary or its head. */
function startOf(main: Clause, own: Clause): number {
  let first = main.head;
  const take = (token: number | undefined | null): void => {
    if (token !== undefined && token !== null && token > own.head && token < first) first = token;
  };
  for (const { token } of main.auxiliaries) take(token);
  take(main.copula);
  take(main.expletive);
  for (const token of main.adverbs) take(token);
  take(main.subject?.from);
  return first;
}
