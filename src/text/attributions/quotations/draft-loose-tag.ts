import type { LexiconEntry, Tokens } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { SHAPE } from "../../shape.js";
import type { Draft, SentenceContext } from "../draft.js";
import { isFiniteVerb } from "../finite-verb.js";
import type { TokenRange } from "../layers.js";
import { isQuoteMark, phraseAfter } from "../phrases.js";
import { isTitleWord } from "../source-words.js";
import { endOfName } from "./end-of-name.js";
import { maySpeak } from "./may-speak.js";
import { NOUN_FORMS } from "./noun-forms.js";

/** The cue of `“…,” the leaflet states.`: what stands behind the comma. */
const LOOSE: Omit<LexiconEntry, "entry"> = {
  label: "neutral",
  pos: [],
  weight: 0.7,
  note: "a speaker right behind the comma of a quotation, with a verb that reads as a noun, or with none",
  source: "own reading",
  rule: "attribution/loose-tag",
};

/** Verbs behind which a name may be a word that is none elsewhere: said First. */
const SAYS =
  /^(?:said|says|say|asked|asks|wrote|writes|added|adds|replied|replies|told|explained|argued|noted|joked)$/;

/** What a text that speaks does: “…,” it began. */
const BEGINS =
  /^(?:began|begins|read|reads|said|says|stated|states|continued|continues|concluded|concludes|added|adds)$/;

/** A name and what describes it. */
const LONGEST = 30;

/**
 * `“…,” the leaflet states.` · `“…!” they snort.` · `“…,” it began.` · `“…?” said First.` · `“…,” says [Ana Reyes, head of the port].` ·
 * `“…?” chimed in Reyes.` · `“…,” Reyes.`: who says a quotation by what stands right behind its comma, question or exclamation mark, where it is
 * not read as a subject and its verb. `null` otherwise.
 */
export function draftLooseTag(context: SentenceContext, quotation: QuotedStretch): Draft | null {
  const { tokens, layers } = context;
  const { norm } = tokens;
  if (!/^[,?!]$/.test(norm[quotation.inner.to - 1])) return null;
  const start = quotation.to;
  const paragraph = layers.paragraphs[context.sentence.paragraph];
  const limit = Math.min(paragraph.to, start + LONGEST);
  if (start >= limit) return null;
  const content = [{ from: quotation.from, to: quotation.to }];
  // Calling it “a pity,” she left.
  const opens = quotation.from === context.sentence.from || norm[quotation.from - 1] === ":";
  const comma = norm[quotation.inner.to - 1] === ",";
  const found =
    invertedAt(tokens, start, limit) ??
    (opens ? (pronounAt(tokens, start, limit) ?? nounFormAt(tokens, start, limit)) : null) ??
    (opens && comma ? nameAt(tokens, start, limit) : null);
  if (found === null) return null;
  const { cue, source } = found;
  return { cue, head: cue, entry: { ...LOOSE, entry: tokens.lemma[cue.from] }, source, content };
}

interface Tag {
  readonly cue: TokenRange;
  readonly source: TokenRange;
}

/** said First. · says [Ana Reyes, head of the port] · chimed in Reyes */
function invertedAt(tokens: Tokens, start: number, limit: number): Tag | null {
  const { norm, shape } = tokens;
  const cue = { from: start, to: start + 1 };
  if (SAYS.test(norm[start])) {
    const bracket = norm[start + 1] === "[" ? start + 2 : start + 1;
    const phrase = bracket > start + 1 ? phraseAfter(tokens, bracket, limit) : null;
    if (phrase !== null) return { cue, source: phrase };
    const capital = (shape[start + 1] & SHAPE.capitalised) !== 0;
    if (capital && /^[.,]$/.test(norm[start + 2] ?? ""))
      return { cue, source: { from: start + 1, to: start + 2 } };
    return null;
  }
  if (!isFiniteVerb(tokens, start) || !/^(?:up|in|back|out|on|off)$/.test(norm[start + 1])) return null;
  const source = phraseAfter(tokens, start + 2, limit);
  const ends = source !== null && (source.to >= limit || tokens.pos[source.to] === "PUNCT");
  return source !== null && ends && maySpeak(tokens, source)
    ? { cue: { from: start, to: start + 2 }, source }
    : null;
}

/** they snort. · it began. */
function pronounAt(tokens: Tokens, start: number, limit: number): Tag | null {
  const { norm, shape } = tokens;
  if (start + 2 >= limit || (shape[start] & SHAPE.capitalised) !== 0) return null;
  const text = norm[start] === "it" && BEGINS.test(norm[start + 1]);
  if (!text && !/^(?:he|she|they)$/.test(norm[start])) return null;
  const verb = tokens.pos[start + 1] === "ADV" ? start + 2 : start + 1;
  if (!text && !isFiniteVerb(tokens, verb)) return null;
  return { cue: { from: verb, to: verb + 1 }, source: { from: start, to: start + 1 } };
}

/** the leaflet states · Ana Reyes, Bo Hale and Cy Lunt note */
function nounFormAt(tokens: Tokens, start: number, limit: number): Tag | null {
  const { norm, pos } = tokens;
  for (let i = start; i < limit; i++) {
    if (/^[.?!:;]$/.test(norm[i]) || isQuoteMark(norm[i]) || pos[i] === "AUX") return null;
    if (i === start || !NOUN_FORMS.has(norm[i])) {
      if (pos[i] === "VERB" && isFiniteVerb(tokens, i)) return null;
      continue;
    }
    if (i + 1 < limit && !/^(?:PUNCT|ADP|SCONJ|ADV)$/.test(pos[i + 1])) return null;
    const source = { from: start, to: norm[i - 1] === "," ? i - 1 : i };
    return /^(?:DET|PROPN|PRON|ADJ|NOUN)$/.test(pos[start]) && maySpeak(tokens, source)
      ? { cue: { from: i, to: i + 1 }, source }
      : null;
  }
  return null;
}

/** Reyes. · Ana Reyes, head of research at the port. */
function nameAt(tokens: Tokens, start: number, limit: number): Tag | null {
  const { norm, pos } = tokens;
  const end = endOfName(tokens, start, limit);
  if (end > start && isTitleWord(norm[end - 1])) return null;
  if (end === start || end - start > 4 || !/^[.,]$/.test(norm[end] ?? ".")) return null;
  for (let i = end; i < limit && norm[i] !== "." && !norm[i].endsWith("."); i++)
    if (/^(?:VERB|AUX)$/.test(pos[i]) || isQuoteMark(norm[i])) return null;
  return { cue: { from: start, to: end }, source: { from: start, to: end } };
}
