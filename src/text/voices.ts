import type { Attribution, DocField, Furniture, Quotation, Tokens, Voice } from "../types.js";
import { SHAPE } from "./shape.js";

/** The voices, in the order of the codes in `DocField.voices`. */
export const VOICES: readonly Voice[] = ["outlet", "attributed", "quoted"];

/** The code in `DocField.voices` of tokens that are nobody's words. */
export const FURNITURE = 3;

const ATTRIBUTED = 1;
const QUOTED = 2;

/**
 * The voice of every token: exactly one of outlet, attributed and quoted, or furniture.
 *
 * Inside the marks of a quotation that reports speech: quoted. In the content of an attribution otherwise:
 * attributed. The rest, with cues, sources, scare quotes, titles of works and the marks themselves: outlet.
 */
export function assignVoices(
  tokens: Tokens,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  furniture: readonly Furniture[],
): Uint8Array {
  const voices = new Uint8Array(tokens.length);
  // What "it was reported" passes on has no source: nobody's words but the outlet's.
  for (const { content, source } of attributions)
    if (source !== null) for (const { from, to } of content) voices.fill(ATTRIBUTED, from, to);
  const paraphrased = voices.slice();
  for (const { cue, source } of attributions) {
    // Of nested attributions the inner cue is a word of the outer source.
    if (paraphrased[cue.from] === ATTRIBUTED) continue;
    voices.fill(0, cue.from, cue.to);
    if (source !== null) voices.fill(0, source.from, source.to);
  }
  for (const { use, inner } of quotations) if (use === "speech") voices.fill(QUOTED, inner.from, inner.to);
  for (const { from, to } of furniture) voices.fill(FURNITURE, from, to);
  return voices;
}

/** The attributions with who tells of each, given the voice of every token; none of the arguments is changed. */
export function tellVoices(attributions: readonly Attribution[], voices: Uint8Array): readonly Attribution[] {
  return attributions.map((attribution) => {
    const voice = VOICES[voices[attribution.cue.from]] ?? "outlet";
    return voice === attribution.voice ? attribution : { ...attribution, voice };
  });
}

/** The voice of a stretch of tokens: that of its first token which is somebody's words; outlet when none is. */
export function voiceOf(field: DocField, from: number, to: number): Voice {
  for (let i = from; i < to; i++) if (field.voices[i] !== FURNITURE) return VOICES[field.voices[i]];
  return "outlet";
}

/** The voice of most words of a stretch of tokens; the earlier in `VOICES` when even. */
export function majorityVoice(field: DocField, from: number, to: number): Voice {
  const words = [0, 0, 0, 0];
  for (let i = from; i < to; i++) words[field.voices[i]] += field.tokens.shape[i] & SHAPE.word;
  let best = 0;
  for (let code = 1; code < VOICES.length; code++) if (words[code] > words[best]) best = code;
  return VOICES[best];
}

const voicesOfSentences = new WeakMap<DocField, readonly Voice[]>();

/** The voice of most words of each sentence of a field; worked out once, since several ask for it. */
export function sentenceVoices(field: DocField): readonly Voice[] {
  let known = voicesOfSentences.get(field);
  if (known === undefined) {
    known = field.sentences.map(({ from, to }) => majorityVoice(field, from, to));
    voicesOfSentences.set(field, known);
  }
  return known;
}

/** Words of each field counted so far: every indicator asks for them, and a Doc never changes. */
const counted = new WeakMap<DocField, Readonly<Record<Voice | "furniture", number>>>();

/** Words of a field per voice, and of its furniture, which is in none. */
export function countWords(field: DocField): Readonly<Record<Voice | "furniture", number>> {
  let known = counted.get(field);
  if (known === undefined) {
    const words = [0, 0, 0, 0];
    const { voices, tokens } = field;
    for (let i = 0; i < tokens.length; i++) words[voices[i]] += tokens.shape[i] & SHAPE.word;
    known = { outlet: words[0], attributed: words[1], quoted: words[2], furniture: words[FURNITURE] };
    counted.set(field, known);
  }
  return known;
}
