import type { Tokens } from "../../types.js";
import { beginsClause, trimContent } from "./clause.js";
import type { Cue } from "./cue.js";
import { type Draft, draftOf, type SentenceContext } from "./draft.js";
import type { TokenRange } from "./layers.js";
import { phraseAfter } from "./phrases.js";
import { OBJECT_PRONOUN } from "./subject.js";

/** "in his view", "in the judgment of" */
const VIEW =
  /^in .* (?:view|opinion|eyes|mind|telling|estimation|judgment|minds of|judgment of|estimation of)$/;

/** `according to X, …`, `…, according to X`, `…, according to X, …`. */
export function draftPreposition(context: SentenceContext, cue: Cue): Draft | null {
  const { tokens, sentence } = context;
  const { norm } = tokens;
  if (VIEW.test(cue.entry.entry) && !isSetOff(context, cue)) return null;
  const source = sourceOf(context, cue);
  if (source === null && !(cue.entry.note ?? "").includes("no source")) return null;
  const end = Math.max(cue.to, source?.to ?? 0);
  const head = { ...cue, from: cue.head.from };
  const left = trimContent(tokens, { from: startOfContent(context, cue.head.from), to: cue.head.from });
  const opening = left === null || !beginsClauseOrQuotes(context, left);
  const comma = end < sentence.to && norm[end] === ",";
  if (opening && (left === null || left.to - left.from <= 3 || !comma)) {
    const right = trimContent(tokens, { from: end, to: sentence.to });
    if (right !== null) return draftOf(head, source, [right]);
    // "Yet, despite the cold, most went on, according to Hale.": nothing else is left to be hers.
    return left === null || !hasVerb(tokens, left) ? null : draftOf(head, source, [left]);
  }
  const inserted = comma && norm[cue.head.from - 1] === ",";
  const right = inserted ? trimContent(tokens, { from: end, to: sentence.to }) : null;
  return draftOf(
    head,
    source,
    right === null || left === null ? [left].filter((piece) => piece !== null) : [left, right],
  );
}

/** The phrase after "according to"; in "by his own account" the possessor inside the cue. */
function sourceOf({ tokens, sentence }: SentenceContext, cue: Cue): TokenRange | null {
  const note = cue.entry.note ?? "";
  if (note.includes("no source")) return null;
  if (note.includes("the possessor is the source")) return possessorIn(tokens, cue);
  const phrase = phraseAfter(tokens, cue.to, sentence.to);
  if (phrase !== null) return phrase;
  return OBJECT_PRONOUN.test(tokens.norm[cue.to] ?? "") ? { from: cue.to, to: cue.to + 1 } : null;
}

/** "in | his | own words", "in | the council's | view"; `null` for the writer's own, and for nobody's: "in a telling moment". */
function possessorIn({ norm }: Tokens, cue: Cue): TokenRange | null {
  const from = cue.head.from + 1;
  let to = from;
  while (to < cue.to && !/^(?:'s|')$/.test(norm[to])) to++;
  if (to < cue.to) return { from, to: to + 1 };
  return /^(?:his|her|their|its)$/.test(norm[from]) ? { from, to: from + 1 } : null;
}

/** Whether "in her eyes" stands by itself, as who tells of tears in her eyes does not set it off. */
function isSetOff({ tokens: { norm }, sentence }: SentenceContext, cue: Cue): boolean {
  const { from } = cue.head;
  const before = from === sentence.from || /^(?:[,;—–]|but|and|yet|that|which)$/.test(norm[from - 1]);
  return before && (norm[cue.to - 1] === "of" || /^[,.—–]$/.test(norm[cue.to] ?? ""));
}

function hasVerb({ pos }: Tokens, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (pos[i] === "VERB" || pos[i] === "AUX") return true;
  return false;
}

function beginsClauseOrQuotes(context: SentenceContext, range: TokenRange): boolean {
  return context.quotationOf[range.to - 1] >= 0 || beginsClause(context.tokens, range.from, range.to);
}

/** Where content before a cue begins: at the sentence, at the quotation it is the end of, or nowhere, behind a semicolon. */
function startOfContent({ layers, tokens, sentence, quotationOf }: SentenceContext, cue: number): number {
  if (tokens.norm[cue - 1] === ";") return cue;
  const quotation = quotationOf[sentence.from];
  return quotation < 0 ? sentence.from : layers.quotations[quotation].from;
}
