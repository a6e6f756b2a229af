import { SHAPE } from "../tokens.js";
import { beginsClause, opensComplement, trimContent } from "./clause.js";
import type { Cue } from "./cue.js";
import { quotationFrom, type SentenceContext } from "./draft.js";
import type { TokenRange } from "./layers.js";

/** Surer than this, an entry may take a clause without "that". */
const SURE_OF_BARE_CLAUSE = 0.5;

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
  if (cue.entry.weight < SURE_OF_BARE_CLAUSE) return null;
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
function needsQuotation(cue: Cue): boolean {
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
  const to = quotation === null ? limit : Math.max(limit, quotation.to);
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
      if (norm === ",") return before;
      continue;
    }
    if (!speaksOn(context, other)) continue;
    if (norm === "," && other.nonFinite && !other.infinitive) return before;
    if (norm === "and" || norm === "but") return tokens.norm[before - 1] === "," ? before - 1 : before;
  }
  return cutAside(context, cue);
}

/** The outlet's own remark behind the content: said that X, which …; said X, while …. */
const ASIDE = /^(?:which|while|whereas|although|though)$/;

function cutAside({ tokens, sentence, quotationOf }: SentenceContext, cue: Cue): number {
  for (let i = cue.head.to + 3; i < sentence.to - 1; i++)
    if (tokens.norm[i] === "," && quotationOf[i] < 0 && ASIDE.test(tokens.norm[i + 1])) return i;
  return sentence.to;
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
