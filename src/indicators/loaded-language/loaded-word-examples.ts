import type { Doc, Span } from "../../types.js";
import { COVER, coverOfField } from "./cover.js";
import { detectByLexicon } from "./detect.js";
import { isFindable } from "./findable.js";
import {
  isLoadable,
  loadedWordFeatures,
  MOST_WORD_FEATURES,
  markQuoted,
  moodOf,
} from "./loaded-word-features.js";

/** A word as the model of loaded words sees it. */
export interface LoadedWordExample extends Span {
  /** Its form, in lower case. */
  readonly form: string;
  /** Rows of the table of weights. */
  readonly features: Uint32Array;
  /** True where the model may make a finding of it. */
  readonly isFindable: boolean;
}

/** The words of a text that touch one of `spans`, which must be in order, as the model of loaded words sees them; what training reads. */
export function loadedWordExamples(doc: Doc, spans: readonly Span[]): LoadedWordExample[] {
  const findings = detectByLexicon(doc);
  const room = new Uint32Array(MOST_WORD_FEATURES);
  return doc.fields.flatMap((field) => {
    if (field.field !== "text") return [];
    const { tokens, sentences } = field;
    const cover = coverOfField(field, findings);
    const quoted = markQuoted(field);
    return sentences.flatMap((sentence) => {
      if (!spans.some(({ start, end }) => start < sentence.end && sentence.start < end)) return [];
      const mood = moodOf(field, sentence, cover);
      const words: LoadedWordExample[] = [];
      for (let i = sentence.from; i < sentence.to; i++) {
        if (!isLoadable(field, i, sentence.from)) continue;
        const { all } = loadedWordFeatures(field, sentence, i, { cover, quoted, mood }, room);
        const features = room.slice(0, all);
        const own = cover[i] !== COVER.finding && isFindable(field, i, cover);
        words.push({
          form: tokens.norm[i],
          start: tokens.start[i],
          end: tokens.end[i],
          features,
          isFindable: own,
        });
      }
      return words;
    });
  });
}
