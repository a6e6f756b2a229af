import { createMemory } from "../../learn/kernel/memory.js";
import { loadParameters, type Parameters } from "../../learn/parameters.js";
import type { TensorFile } from "../../learn/tensor-file.js";
import type { Morphology } from "../types.js";
import type { WordTable } from "../word-table/word-table.js";
import { CASE, caseOfSentence, firstWord } from "./case-reading.js";
import { encodedForm } from "./form-encoder.js";
import { edgeFeatures, type FormFeatures, formFeatures, HASH_ROWS } from "./form-features.js";
import { createFormRows } from "./form-rows.js";
import { lexiconSize, loadLexicon } from "./lexicon.js";
import { BESIDE_MAY, besideMay, readMay } from "./may.js";
import { edgesOf, layerShapes, type NetworkSize } from "./network.js";
import { createRowCache } from "./row-cache.js";
import { createShortLayer, type ShortLayer } from "./short-layer.js";
import { createShortNetwork } from "./short-network.js";
import { readTag } from "./tag-set.js";

/**
 * Gives the tokens of a sentence their tags, in context.
 *
 * Pure but for its memory, which cannot be seen: the same forms get the same tags, whatever was tagged before.
 */
export interface Tagger {
  /** What the tag numbers stand for; at most 128. */
  readonly tagSet: readonly Morphology[];
  /** The number of a form, from 0: what `tag` reads. Equal forms, equal numbers, until `forget`. */
  numberOf(form: string): number;
  /** Forgets the numbers given so far, whose memory grows with the number of different forms. */
  forget(): void;
  /** Writes the tag of each of the `length` forms of one sentence to `tags`, from index `at` of both. */
  tag(forms: Uint32Array, tags: Uint8Array, at: number, length: number): void;
}

/** Rows of forms that are kept: a power of two. */
const ROWS_KEPT = 32_768;
/** Words tagged at a time, so that a long sentence needs no more memory than this. */
const WORDS_AT_A_TIME = 128;

/**
 * A tagger out of a file that `trainTagger` made, with the word table it was trained with.
 *
 * In use it reckons in integers alone once a form's row is made, and floats only in the kernel: the same tags in every
 * engine. Takes about 36 MB. Throws a RangeError when the file is of another kind or does not fit the word table.
 */
export function createTagger(
  file: TensorFile,
  words: WordTable,
  { rowsKept = ROWS_KEPT }: { readonly rowsKept?: number } = {},
): Tagger {
  const { tags, size } = readSettings(file);
  const stored = file.tensors.get("forms");
  if (stored === undefined) throw new RangeError("the tagger's file has no forms");
  const lexicon = loadLexicon(stored);
  if (lexiconSize(lexicon) !== size.lexicon) throw new RangeError("the tagger's forms are not all there");

  const memory = createMemory(megabytes(size, words, rowsKept));
  const parameters = loadParameters(memory, file.tensors);
  const rows = createFormRows(parameters, words, size);
  const top = shortLayer(parameters, layerShapes(size).top, size.top, size.top);
  const output = shortLayer(parameters, { name: "output", inputs: size.top }, size.scores, tags.length);
  const edges = edgesOf(size);
  const longest = WORDS_AT_A_TIME + 2 * edges;
  const cache = createRowCache(memory, rows, { size: rowsKept, longest });
  const [startRow, endRow] = (["start", "end"] as const).map((edge) => {
    const address = memory.allocateBytes(rows.length * 2);
    rows.write(encodedForm(edgeFeatures(edge), CASE.plain), address);
    return address;
  });
  const network = createShortNetwork(memory, size, { top, output, longest: WORDS_AT_A_TIME });
  const addresses = network.rows;

  const numbers = new Map<string, number>();
  const features: FormFeatures[] = [];
  // Beside the features, as every token asks for them, and few for the rest.
  let lettersByNumber = new Uint8Array(1 << 12);
  const besideMayByNumber: number[] = [];
  const tagSet = tags.map(readTag);
  const asVerb = tags.indexOf("AUX|VerbForm=Fin");
  const asName = tags.indexOf("PROPN|Number=Sing");
  let may = -1;

  const settleMay = (forms: Uint32Array, into: Uint8Array, at: number, length: number): void => {
    for (let i = 0; i < length; i++) {
      if (forms[at + i] !== may) continue;
      const before = i === 0 ? BESIDE_MAY.opens : besideMayByNumber[forms[at + i - 1]];
      const after = i + 1 === length ? BESIDE_MAY.none : besideMayByNumber[forms[at + i + 1]];
      const reading = readMay(before, after);
      if (reading === "verb" && asVerb >= 0 && tagSet[into[at + i]].upos !== "AUX") into[at + i] = asVerb;
      if (reading === "name" && asName >= 0 && tagSet[into[at + i]].upos === "AUX") into[at + i] = asName;
    }
  };
  let letters = new Uint8Array(256);

  return {
    tagSet,
    numberOf: (form) => {
      const known = numbers.get(form);
      if (known !== undefined) return known;
      numbers.set(form, features.length);
      const met = formFeatures(form, lexicon, words);
      if (features.length === lettersByNumber.length) lettersByNumber = twiceAsLong(lettersByNumber);
      lettersByNumber[features.length] = met.letters;
      besideMayByNumber.push(besideMay(form));
      if (form === "May") may = features.length;
      return features.push(met) - 1;
    },
    forget: () => {
      numbers.clear();
      features.length = 0;
      besideMayByNumber.length = 0;
      may = -1;
      cache.forget();
    },
    tag: (forms, into, at, length) => {
      if (length > letters.length) letters = new Uint8Array(length);
      let hasMay = false;
      for (let i = 0; i < length; i++) {
        const form = forms[at + i];
        letters[i] = lettersByNumber[form];
        if (form === may) hasMay = true;
      }
      const reading = caseOfSentence(letters, length);
      const first = reading === CASE.plain ? firstWord(letters, length) : -1;
      for (let from = 0; from < length; from += WORDS_AT_A_TIME) {
        const count = Math.min(WORDS_AT_A_TIME, length - from);
        cache.begin();
        for (let k = 0; k < count + 2 * edges; k++) {
          const i = from - edges + k;
          if (i < 0) addresses[k] = startRow;
          else if (i >= length) addresses[k] = endRow;
          else addresses[k] = cache.addressOf(forms[at + i], i === first ? CASE.first : reading, features);
        }
        network.tag(count, into, at + from);
      }
      if (hasMay) settleMay(forms, into, at, length);
    },
  };
}

function twiceAsLong(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(2 * bytes.length);
  longer.set(bytes);
  return longer;
}

interface Settings {
  readonly tags: readonly string[];
  readonly size: NetworkSize;
}

function readSettings({ settings }: TensorFile): Settings {
  if (settings.kind !== "tagger") throw new RangeError("not a tagger: expected a file made by trainTagger");
  // Written by `trainTagger`, which the kind vouches for.
  return settings as unknown as Settings;
}

/** Room for the tables, the rows, and with something to spare the layers, of which some are there twice. */
function megabytes(size: NetworkSize, words: WordTable, rowsKept: number): number {
  const tables = (size.lexicon + HASH_ROWS) * size.form * 4;
  const rows = (rowsKept + WORDS_AT_A_TIME + 2 * edgesOf(size)) * (2 * size.reach + 1) * size.hidden * 2;
  const layers =
    4 * (size.hidden * size.form * 20 + size.top * size.hidden * 8 + words.dimensions * size.form);
  return Math.ceil((tables + rows + layers) / 2 ** 20) + 2;
}

function shortLayer(
  parameters: Parameters,
  { name, inputs }: { readonly name: string; readonly inputs: number },
  rows: number,
  outputs: number,
): ShortLayer {
  const { memory } = parameters;
  const mark = memory.mark();
  const read = (what: string, height: number, width: number): Float32Array => {
    const at = parameters.matrix(`${name}.${what}`, height, width, 0).weights >> 2;
    return memory.floats.slice(at, at + height * width);
  };
  const weights = read("weights", rows, inputs);
  const bias = read("bias", 1, rows);
  memory.release(mark);
  return createShortLayer(memory, weights, bias, outputs);
}
