import type { Doc, Finding, Span } from "../../types.js";
import { detectByLexicon } from "./detect.js";
import { lengthScale } from "./length-scale.js";
import { marksOfSentences } from "./sentence-marks.js";
import { MOST_FEATURES, tokenFeatures } from "./token-features.js";
import { voiceWorth } from "./voice-worth.js";
import { windowWordOf } from "./window-words.js";

/** A sentence as the model sees it. */
export interface SentenceExample extends Span {
  readonly field: "title" | "text";
  readonly sentence: number;
  /** Rows of the table of weights, token by token. */
  readonly features: Uint32Array;
  /** How much each of `features` counts: see voice-worth.ts. */
  readonly worths: Float32Array;
  readonly tokens: number;
  /** Of each token where it begins, and the row of its word by itself. */
  readonly starts: Uint32Array;
  readonly forms: Uint32Array;
  /** What stands for each in windows: see window-words.ts. */
  readonly words: Int32Array;
  /** How much each of `words` counts. */
  readonly wordWorths: Float32Array;
  /** Share of tokens in the outlet's voice. */
  readonly outletShare: number;
  readonly scale: number;
}

/** All sentences of a Doc as the model sees them, title first; what training reads. */
export function sentenceExamples(doc: Doc): SentenceExample[] {
  const findings: readonly Finding[] = detectByLexicon(doc);
  const room = new Uint32Array(MOST_FEATURES);
  return doc.fields.flatMap((field) =>
    marksOfSentences(field, findings).map((marks, sentence) => {
      const { from, to } = marks;
      const features: number[] = [];
      const forms: number[] = [];
      const words: number[] = [];
      const worths: number[] = [];
      const wordWorths: number[] = [];
      let outlet = 0;
      for (let i = from; i < to; i++) {
        const count = tokenFeatures(field, marks, i, room);
        const worth = voiceWorth(field.voices[i]);
        wordWorths.push(worth);
        for (let at = 0; at < count; at++) {
          features.push(room[at]);
          worths.push(worth);
        }
        // The first is the word itself, or what masks it.
        forms.push(room[0]);
        words.push(windowWordOf(field.tokens, i, from));
        if (field.voices[i] === 0) outlet++;
      }
      const { start, end } = field.sentences[sentence];
      return {
        field: field.field,
        start,
        end,
        sentence,
        features: Uint32Array.from(features),
        worths: Float32Array.from(worths),
        wordWorths: Float32Array.from(wordWorths),
        tokens: to - from,
        starts: field.tokens.start.slice(from, to),
        forms: Uint32Array.from(forms),
        words: Int32Array.from(words),
        outletShare: to > from ? outlet / (to - from) : 0,
        scale: lengthScale(to - from),
      };
    }),
  );
}
