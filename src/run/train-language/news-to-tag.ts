import { splitSentences } from "../../text/split-text.js";
import { readCorpus } from "../read-corpus.js";

/** Words that read one way or another by what stands around them, and that treebanks hardly have. */
const AMBIGUOUS =
  /^(?:may|(?:claim|report|state|charge)s?|(?:claim|report|charg|stat)(?:ed|ing)|alleg(?:e|es|ed|ing))$/i;
/** Sentences with each of these forms, as it is written, at most. */
const OF_EACH = 1500;
/** Of the others every so many. */
const OTHERS_EVERY = 30;
const FEWEST_TOKENS = 4;
const MOST_TOKENS = 60;

/**
 * Sentences of a corpus for the teachers of the tagger to tag, each a list of tokens: up to 1,500 with each form of an ambiguous
 * word, evenly out of all that have it, and one in thirty of the rest.
 *
 * Of the articles whose ids are in `except` there are none: the tagger is judged on them. The same corpus, the same
 * sentences in the same order.
 */
export async function readNewsToTag(corpus: string, except: ReadonlySet<string>): Promise<string[][]> {
  const withForm = new Map<string, string[][]>();
  const others: string[][] = [];
  let met = 0;
  for await (const article of readCorpus(corpus)) {
    if (except.has(article.id)) continue;
    for (const forms of splitSentences(article)) {
      if (forms.length < FEWEST_TOKENS || forms.length > MOST_TOKENS) continue;
      const form = forms.find((one) => AMBIGUOUS.test(one));
      if (form === undefined) {
        if (met++ % OTHERS_EVERY === 0) others.push(forms);
      } else {
        const sentences = withForm.get(form) ?? [];
        sentences.push(forms);
        withForm.set(form, sentences);
      }
    }
  }
  return [...withForm.values()].flatMap((sentences) => evenly(sentences, OF_EACH)).concat(others);
}

/** At most `most` of the items, at even distances. */
function evenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, place) => items[Math.floor((place * items.length) / most)]);
}
