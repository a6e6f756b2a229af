import { countTokenWords } from "../../tokens.js";
import { wordSet } from "../../word-set.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { isOrganisationWord } from "../source-words.js";
import { speaksOfSelf } from "../speaks-for-self.js";
import type { BlockLead } from "./block-lead.js";
import { isPerson } from "./draft-lead.js";

/** What pages set in is seldom shorter than `SHORT` words, and what follows a colon otherwise seldom as long as `LONG`. */
const SHORT = 30;
const LONG = 60;

/** What a writer leads up to with a colon, and goes on to say: "There are three reasons:" */
const LIST = wordSet(
  "following these below examples reasons points findings takeaways highlights key latest ways things facts include includes including " +
    "several two three four five six seven ten why watch original other others",
);

/**
 * Whether the paragraph behind a colon is somebody else's words, reproduced without marks, rather than what the writer goes on to say: where
 * more speaks for it than against it.
 *
 * For it speak "I", "we" or an editor's brackets and dots in it, its length, a person or an organisation that leads up to it, and that they do so
 * directly; against it that it is short, and that a list is announced. What each is worth was read in datasets/set-in-paragraphs.
 */
export function isReproduced(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  { draft, direct }: BlockLead,
  block: TokenRange,
  colon: number,
): boolean {
  const { tokens, sentences, sentenceOf } = layers;
  const words = countTokenWords(tokens, block.from, block.to);
  const sentence = sentences[sentenceOf[colon]];
  let weighed = 0;
  if (speaksOfSelf(layers, quotationOf, block) || isEdited(layers, quotationOf, block)) weighed++;
  if (words >= LONG) weighed++;
  if (isSomebody(tokens, draft.source)) weighed++;
  if (direct) weighed++;
  if (words < SHORT) weighed--;
  if (tokens.norm.slice(sentence.from, colon).some((word) => LIST.has(word))) weighed--;
  return weighed > 0;
}

/** [T]he port … will close */
function isEdited({ tokens }: AttributionLayers, quotationOf: Int32Array, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++)
    if (quotationOf[i] < 0 && /^(?:\[|…|\.\.\.)$/.test(tokens.norm[i])) return true;
  return false;
}

function isSomebody(tokens: AttributionLayers["tokens"], source: TokenRange | null): boolean {
  if (source === null) return false;
  return isPerson(tokens, source) || tokens.norm.slice(source.from, source.to).some(isOrganisationWord);
}
