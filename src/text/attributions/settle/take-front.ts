import type { LexiconMatch, Sentence } from "../../../types.js";
import { SHAPE } from "../../shape.js";
import { countTokenWords } from "../../tokens.js";
import { beginsClause, skipOccasion, trimContent } from "../clause.js";
import { type Cue, createCue } from "../cue.js";
import type { Draft, SentenceContext } from "../draft.js";
import { CUES } from "../draft-by-rules.js";
import { type ScoredDraft, scoreDraft, withContent } from "../extractor/scored-draft.js";
import { isFiniteForm } from "../finite-verb.js";
import { isPassive } from "../frame-object.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { isQuoteMark, phraseAfter, phraseBefore } from "../phrases.js";
import { maySpeak } from "../quotations/may-speak.js";
import { overlap, reaches } from "../quotations/owners.js";
import { OBJECT_PRONOUN } from "../subject.js";
import { isTimeWord } from "../time-words.js";

/** An entry less sure tells a deed as often. */
const SURE = 0.6;

/** Fewer words in front are no clause. */
const SHORTEST = 4;

/** Whom a clause tells of, and who is not somebody else. */
const NOBODY = /^(?:i|we|you|one|it|who|which|that|whom|this|these|those|what|nobody|everyone|everybody)$/;

const UNSAID = /^(?:might|would|could|should|may|will|can|must|do|did|does|not|n't|never|'ll|'d|to)$/;

/** In what stands before the verb these make a clause of it: ", a plan that Hale | had promised". */
const RELATIVE = /^(?:who|whom|whose|which|that|where|when|why|how)$/;

const ADVERBIAL = /^(?:as|asked|when|while|after|before|if|though|although|because|since)$/;

/** A longer run of words before the verb is no speaker. */
const LONGEST = 12;

/**
 * The drafts with what stands before `…, Hale said.` where nobody has it: the sentence ends with its speaker and a verb of saying, and nothing
 * between quotation marks stands right before them.
 *
 * Who is told of within the words in front is told of by the speaker, and left to `findNested`.
 */
export function takeFronts(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
): readonly ScoredDraft[] {
  let all = drafts;
  for (const match of layers.matches) {
    if (match.lexicon !== CUES || match.entry.label === "clear" || match.entry.weight < SURE) continue;
    const tag = quotationOf[match.from] < 0 ? tagOf(layers, quotationOf, match) : null;
    if (tag === null) continue;
    const { cue, source, front } = tag;
    const told = all.filter((draft) => reaches(draft, front));
    if (told.some((draft) => !isWithin(draft, front) && !overlap(draft.cue, cue))) continue;
    const own = all.find((draft) => overlap(draft.cue, cue));
    if (own?.content.some((piece) => overlap(piece, front))) continue;
    const others = all.filter((draft) => draft !== own && !told.includes(draft));
    const draft: Draft = {
      cue: { from: cue.from, to: cue.to },
      head: cue.head,
      entry: cue.entry,
      source,
      content: [front],
    };
    all = [
      ...others,
      own?.source == null
        ? scoreDraft(draft, match.entry.weight)
        : withContent(own, [front, ...own.content.filter(({ from }) => from >= cue.to)]),
    ];
  }
  return all === drafts ? drafts : [...all].sort((a, b) => a.cue.from - b.cue.from);
}

/** A speaker and a verb of saying at the end of a sentence, and the words in front. */
interface Tag {
  readonly cue: Cue;
  readonly source: TokenRange;
  readonly front: TokenRange;
}

function tagOf(layers: AttributionLayers, quotationOf: Int32Array, match: LexiconMatch): Tag | null {
  const { tokens, sentences, sentenceOf } = layers;
  const { norm, pos } = tokens;
  const sentence = sentences[sentenceOf[match.from]];
  if (sentence === undefined || pos[match.from] !== "VERB") return null;
  const cue = createCue(tokens, match.entry, match, sentence.from);
  if (!cue.frames.includes("clause") || cue.nonFinite) return null;
  const context: SentenceContext = { layers, tokens, sentence, quotationOf, drafts: [], cues: [] };
  if (isPassive(context, cue) || !endsSentence(layers, sentence, cue)) return null;
  for (let i = cue.from; i < cue.head.from; i++) if (UNSAID.test(norm[i])) return null;
  const source = speakerBefore(layers, sentence, cue.from) ?? phraseBefore(tokens, cue.from, sentence.from);
  if (source === null || source.from - sentence.from < SHORTEST || NOBODY.test(norm[source.from]))
    return null;
  if (source.to !== cue.from || !(maySpeak(tokens, source) || isSome(norm, source))) return null;
  const front = frontOf(layers, quotationOf, sentence, source);
  return front === null ? null : { cue, source, front };
}

/** What stands between the last comma and the verb, where that is a phrase: ", people close to the board | said". */
function speakerBefore({ tokens }: AttributionLayers, sentence: Sentence, to: number): TokenRange | null {
  const { norm, pos } = tokens;
  let from = to;
  while (from > sentence.from && to - from < LONGEST && !isEdge(norm[from - 1])) from--;
  if (from === to || !isEdge(norm[from - 1] ?? "")) return null;
  if (!/^(?:DET|PRON|NOUN|PROPN|ADJ|NUM)$/.test(pos[from])) return null;
  for (let i = from; i < to; i++) {
    if (/^(?:SCONJ|AUX)$/.test(pos[i]) || RELATIVE.test(norm[i])) return null;
    // "people close to the board" is not read as what they close.
    if (isFiniteForm(tokens, i) && !(norm[i] === "close" && norm[i + 1] === "to")) return null;
  }
  return { from, to };
}

function isEdge(norm: string): boolean {
  return norm === "," || isQuoteMark(norm);
}

/** "some argue", "people close to the board said" */
function isSome(norm: readonly string[], { from, to }: TokenRange): boolean {
  if (/^(?:people|sources)$/.test(norm[from])) return true;
  return to - from === 1 && /^(?:some|many|others)$/.test(norm[from]);
}

/** Whether nothing but a full stop follows, or a time or an occasion before it. */
function endsSentence({ tokens }: AttributionLayers, { to }: Sentence, cue: Cue): boolean {
  const { norm } = tokens;
  if (norm[to - 1] !== "." || norm[cue.to] === "by") return false;
  // "Hale told the Post.", "Hale told reporters on Monday."
  const addressee = cue.frames.includes("addressee") ? phraseAfter(tokens, cue.to, to) : null;
  const pronoun = cue.frames.includes("addressee") && OBJECT_PRONOUN.test(norm[cue.to]);
  let at = skipOccasion(tokens, addressee?.to ?? (pronoun ? cue.to + 1 : cue.to), to);
  while (at < to && isTimeWord(norm[at])) at++;
  return at >= to - 1;
}

/** The clause before ", Hale said"; `null` where a quotation ends there, or what stands there is none. */
function frontOf(
  { tokens }: AttributionLayers,
  quotationOf: Int32Array,
  sentence: Sentence,
  source: TokenRange,
): TokenRange | null {
  const { norm } = tokens;
  let end = source.from - 1;
  if (quotationOf[end] >= 0) return null;
  // The closing mark of a quotation whose opening mark got lost: The plan is sound,” Hale said.
  if (isQuoteMark(norm[end])) end--;
  if (norm[end] !== "," || quotationOf[end] >= 0 || quotationOf[end - 1] >= 0) return null;
  const front = trimContent(tokens, { from: sentence.from, to: end });
  if (front === null || countTokenWords(tokens, front.from, front.to) < SHORTEST) return null;
  return isClause(tokens, front) ? front : null;
}

/** A subject and its verb, or an imperative; not "As Hale told the Post", "Asked about it". */
function isClause(tokens: AttributionLayers["tokens"], { from, to }: TokenRange): boolean {
  const { norm, lemma, pos, shape } = tokens;
  if (ADVERBIAL.test(norm[pos[from] === "CCONJ" ? from + 1 : from])) {
    const comma = norm.indexOf(",", from);
    return comma > from && comma < to && beginsClause(tokens, comma + 1, to);
  }
  if (pos[from] === "VERB") return norm[from] === lemma[from] && (shape[from] & SHAPE.capitalised) !== 0;
  for (let i = from; i < to; i++) if (isFiniteForm(tokens, i)) return true;
  return false;
}

/** Whether all of the draft stands in the range. */
function isWithin({ cue, source, content }: Draft, range: TokenRange): boolean {
  return [cue, ...(source === null ? [] : [source]), ...content].every(
    ({ from, to }) => from >= range.from && to <= range.to,
  );
}
