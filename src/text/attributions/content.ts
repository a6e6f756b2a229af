import type { Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { beginsClause, opensComplement, trimContent } from "./clause.js";
import type { Cue } from "./cue.js";
import { quotationFrom, type SentenceContext } from "./draft.js";
import type { TokenRange } from "./layers.js";
import { phraseBefore } from "./phrases.js";

/** Surer than this, an entry may take a clause without "that". */
export const SURE_OF_BARE_CLAUSE = 0.5;

/** What follows a cue, when it is content. */
export interface RightContent {
  readonly pieces: readonly TokenRange[];
  /** A comma stands before it, so that it may as well be the second half of what came before the cue. */
  readonly afterComma: boolean;
}

/**
 * The content that follows a cue at token `start`: a that-clause, a quotation, what a colon announces, or a clause.
 * `null` when what follows is something else.
 */
export function contentAfter(context: SentenceContext, cue: Cue, start: number): RightContent | null {
  const { tokens, sentence } = context;
  const { norm, pos } = tokens;
  const limit = contentLimit(context, cue);
  if (start >= sentence.to) return null;
  if (norm[start] === ":") return afterColon(context, start + 1);
  const comma = norm[start] === ",";
  const at = comma ? start + 1 : start;
  if (quotationFrom(context, at) !== null) return piece(context, at, limit, comma);
  if (needsQuotation(cue) && norm[at] !== "that") return null;
  if (comma) {
    // said, however, that …: only a complement may follow an aside.
    return null;
  }
  if (at >= limit) return null;
  if (
    cue.frames.includes("addressee") &&
    (norm[at] === "to" || (norm[at] === "not" && norm[at + 1] === "to"))
  )
    return piece(context, at, limit, false);
  if (opensComplement(norm[at])) {
    // "what" and "how" may be questions of the outlet's own; "that" may be a determiner: said that day.
    if (norm[at] === "that" && !beginsClause(tokens, at + 1, limit) && cue.entry.weight < SURE_OF_BARE_CLAUSE)
      return null;
    return piece(context, at, limit, false);
  }
  // Verbs of judgement (rejected the rules that govern trade) take a thing before they take a clause.
  if (cue.entry.weight < SURE_OF_BARE_CLAUSE || cue.frames[0] === "object") return null;
  const tag = pos[at];
  const opens =
    tag === "PRON" ||
    tag === "DET" ||
    tag === "NOUN" ||
    tag === "PROPN" ||
    tag === "ADJ" ||
    tag === "NUM" ||
    norm[at] === "there" ||
    norm[at].endsWith("ing") ||
    tag === "SYM" ||
    (tokens.shape[at] & SHAPE.capitalised) !== 0;
  if (!opens || !beginsClause(tokens, at, limit)) return null;
  return piece(context, at, limit, false);
}

/** Verbs of manner (thundered, continued) report speech only beside a quotation or before "that". */
export function needsQuotation(cue: Cue): boolean {
  return (
    (cue.entry.note ?? "").includes("quotation") ||
    !cue.frames.some((frame) => frame === "clause" || frame === "addressee" || frame === "passive")
  );
}

function piece(
  context: SentenceContext,
  from: number,
  limit: number,
  afterComma: boolean,
): RightContent | null {
  const quotation = quotationFrom(context, from);
  // Hale, who said “I quit” — and did — stayed: what follows the dash is the outlet's.
  const closed =
    quotation !== null && /^(?:[—–]|--|but|although|though)$/.test(context.tokens.norm[quotation.to] ?? "");
  const to = quotation === null ? limit : closed ? quotation.to : Math.max(limit, quotation.to);
  const range = trimContent(context.tokens, { from, to });
  return range === null ? null : { pieces: [range], afterComma };
}

/** What a colon announces: the rest of the sentence, the quotation that follows, or the next paragraph. */
function afterColon(context: SentenceContext, start: number): RightContent | null {
  const { layers, sentence, tokens } = context;
  if (start < sentence.to) return piece(context, start, sentence.to, false);
  const next = layers.sentenceOf[start] ?? -1;
  if (next < 0) return null;
  const following = layers.sentences[next];
  const quotation = quotationFrom(context, start);
  if (following.paragraph === sentence.paragraph)
    return quotation === null ? null : { pieces: [{ from: start, to: quotation.to }], afterComma: false };
  if (following.paragraph !== sentence.paragraph + 1) return null;
  const paragraph = layers.paragraphs[following.paragraph];
  const range = trimContent(tokens, { from: start, to: paragraph.to });
  return range === null ? null : { pieces: [range], afterComma: false };
}

/**
 * Where content that follows `cue` must end: the end of the sentence, or before a later cue that goes on with the
 * same subject ("said X and promised Y", "said X, adding that Y") or that names another source ("…, according to Y").
 */
export function contentLimit(context: SentenceContext, cue: Cue): number {
  const { tokens, cues, quotationOf } = context;
  for (const other of cues) {
    if (other.head.from <= cue.head.to) continue;
    const preposition = other.frames[0] === "preposition";
    const before = (preposition ? other.head.from : other.from) - 1;
    if (before <= cue.to || quotationOf[before] >= 0) continue;
    const norm = tokens.norm[before];
    if (preposition) {
      // "because, according to the mayor, …" is an insertion, and the clause goes on behind it.
      if (norm === "," && !/^(?:because|that|and|but)$/.test(tokens.norm[before - 1])) return before;
      continue;
    }
    if (!speaksOn(context, other)) continue;
    const turn = startOfTurn(context, cue, other);
    if (turn !== null) return turn;
    if (norm === "," && other.nonFinite && !other.infinitive) return before;
    if (norm === "and" || norm === "but") return tokens.norm[before - 1] === "," ? before - 1 : before;
  }
  return cutAside(context, cue);
}

/** "X said A, but Y said B": the comma before the second speaker; `null` when the cue has none of its own. */
function startOfTurn({ tokens, quotationOf }: SentenceContext, cue: Cue, other: Cue): number | null {
  if (other.nonFinite) return null;
  const speaker = phraseBefore(tokens, other.from, cue.head.to + 2);
  if (speaker === null || quotationOf[speaker.from] >= 0) return null;
  const joined = /^(?:and|but|while|yet)$/.test(tokens.norm[speaker.from - 1]);
  return joined && tokens.norm[speaker.from - 2] === "," ? speaker.from - 2 : null;
}

/** The outlet's own remark behind the content: said that X, which …; said X, while …. */
const ASIDE = /^(?:which|while|whereas|although|though)$/;

const CONDITION = /^(?:if|when|while|in|on|after|as|unless|although|because)$/;

function cutAside({ tokens, sentence, quotationOf }: SentenceContext, cue: Cue): number {
  const ends = subordinate(tokens, sentence.from, cue);
  // "said that if it rained, the road would close": the first comma ends the condition.
  const first = tokens.norm[cue.head.to] === "that" ? cue.head.to + 1 : cue.head.to;
  let condition = CONDITION.test(tokens.norm[first] ?? "");
  for (let i = cue.head.to + 1; i < sentence.to - 1; i++) {
    if (tokens.norm[i] !== "," || quotationOf[i] >= 0) continue;
    const aside = tokens.norm[i + 1];
    if (ends && !condition && beginsClause(tokens, i + 1, sentence.to)) return i;
    if (i >= cue.head.to + 3 && ASIDE.test(aside)) return i;
    if (!condition && aside === "as" && beginsClause(tokens, i + 2, sentence.to)) return i;
    condition = false;
  }
  return sentence.to;
}

/** Whether the cue stands in a clause that the main clause follows: While he says that …, the council …. */
function subordinate(tokens: Tokens, first: number, cue: Cue): boolean {
  const speaker = phraseBefore(tokens, cue.from, first);
  const before = speaker === null ? "" : (tokens.norm[speaker.from - 1] ?? "");
  return /^(?:while|when|if|although|though|because|since|unless|whenever|after|before|as|whereas|until)$/.test(
    before,
  );
}

/** Whether content follows a later cue, so that it is a cue of its own. */
function speaksOn(context: SentenceContext, cue: Cue): boolean {
  const { tokens, sentence } = context;
  const follows = tokens.norm[cue.head.to] ?? "";
  if (
    follows === "that" ||
    follows === ":" ||
    follows === "," ||
    quotationFrom(context, cue.head.to) !== null
  )
    return true;
  if (cue.frames.includes("addressee")) return true;
  return cue.frames.includes("clause") && beginsClause(tokens, cue.head.to, sentence.to);
}
