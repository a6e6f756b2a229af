/** Words that tell a person or a firm when they stand beside a capitalised word; normalised, without a last dot. */
export interface CountingWords {
  readonly titles: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly firmEndings: ReadonlySet<string>;
}

/** What a word tells of its neighbour: bits. */
const TELLS = { title: 1, givenName: 2, firmEnding: 4, speech: 8, in: 16 } as const;

const SPEECH = new Set(
  "said says told tells added argued claimed noted warned asked insisted testified tweeted".split(" "),
);
const IN = new Set(["in", "near", "at", "from"]);

/** The bits of `TELLS` of a form. */
export function tellsOf(form: string, { titles, givenNames, firmEndings }: CountingWords): number {
  const bare = form.length > 1 && form.endsWith(".") ? form.slice(0, -1) : form;
  let tells = 0;
  if (titles.has(bare)) tells |= TELLS.title;
  if (givenNames.has(bare)) tells |= TELLS.givenName;
  if (firmEndings.has(bare)) tells |= TELLS.firmEnding;
  if (SPEECH.has(form)) tells |= TELLS.speech;
  if (IN.has(form)) tells |= TELLS.in;
  return tells;
}

/** A sentence as it is counted: what stands at any place of it, also beyond its edges. */
export interface CountedSentence {
  readonly written: readonly string[];
  /** Per token: 0 without a capital, 1 with one, 2 for two or more letters, all capitals. */
  readonly capital: readonly (0 | 1 | 2)[];
  /** True when so many words have a capital that capitals say nothing. */
  readonly headline: boolean;
  /** The normalised form; an empty string beyond the edges. */
  formAt(at: number): string;
  isCapital(at: number): boolean;
  tells(at: number, what: keyof typeof TELLS): boolean;
}

/** A larger share of capitalised words makes a headline. */
const HEADLINE_SHARE = 0.6;

/** The view of a sentence whose tokens have the numbers `ids` in `forms` and `tellsOfForm`. */
export function viewSentence(
  written: readonly string[],
  ids: readonly number[],
  forms: readonly string[],
  tellsOfForm: readonly number[],
): CountedSentence {
  const capital = written.map(capitalOf);
  const within = (at: number): boolean => at >= 0 && at < ids.length;
  return {
    ...{ written, capital, headline: isHeadline(written, capital) },
    formAt: (at) => (within(at) ? forms[ids[at]] : ""),
    isCapital: (at) => within(at) && capital[at] > 0,
    tells: (at, what) => within(at) && (tellsOfForm[ids[at]] & TELLS[what]) !== 0,
  };
}

/** 0 for a word with a small letter first or none at all, 1 for a capital, 2 for two or more letters, all capital. */
function capitalOf(form: string): 0 | 1 | 2 {
  const code = form.charCodeAt(0);
  if (!(code >= 65) || (code > 90 && code < 0xc0)) return 0;
  const first = form[0];
  if (first === first.toLowerCase()) return 0;
  return form.length > 1 && form === form.toUpperCase() && /\p{L}/u.test(form[1]) ? 2 : 1;
}

function isHeadline(sentence: readonly string[], capital: readonly number[]): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = 1; i < sentence.length; i++) {
    if (!/^\p{L}/u.test(sentence[i])) continue;
    words++;
    if (capital[i] > 0) capitals++;
  }
  return words > 0 && capitals / words > HEADLINE_SHARE;
}
