/**
 * The values that flow through framelens, in the order they come to be: Article -> Doc -> Finding[] + Measure[] -> ArticleReport.
 *
 * All offsets are half-open UTF-16 code-unit ranges into the article's own, untouched `title` or `text`.
 * All values are to be treated as frozen: no step changes what an earlier one made.
 */

/** A half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the half-open range of tokens it covers: tokens `from` up to, not including, `to`. */
export interface TokenSpan extends Span {
  readonly from: number;
  readonly to: number;
}

/** Which part of an article a span points into. */
export type Field = "title" | "text";
/** One news article as it was read. Absent facts are `null`, never an empty string. */
export interface Article {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly text: string;
  /** As the corpus gives it; ISO 8601 where the corpus uses it. */
  readonly publishedAt: string | null;
  readonly event: string | null;
  readonly url: string | null;
  readonly topic: string | null;
  readonly author: string | null;
  readonly language: string | null;
  /** Every other column of the corpus, untouched. */
  readonly meta: Readonly<Record<string, unknown>>;
}

/** What a caller must give: a text. Everything else may be left out. */
export type ArticleInput = Pick<Article, "text"> & Partial<Article>;

// Doc: linguistic layers

/** The parts of speech of Universal Dependencies. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/**
 * The tokens of one field, as parallel arrays: the value at index `i` of each belongs to token `i`.
 * Contractions and possessives are split (`do|n't`, `can|not`, `he|'s`, `I|'m`, `Ohio|'s`), hyphenated words are three
 * tokens (`so|-|called`), quotation marks and dashes are tokens of their own.
 */
export interface Tokens {
  readonly length: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Lower case, letters mapped to their base letter (é to e), curly apostrophes straightened. */
  readonly norm: readonly string[];
  /** Base form, lower case: `said` to `say`. */
  readonly lemma: readonly string[];
  readonly pos: readonly PartOfSpeech[];
  /** The number of the tag, part of speech and features together: see `morphologyOf`. */
  readonly tag: Uint8Array;
  /** Bits of `SHAPE` in text/shape.ts: word, capitalised, all capitals, number, punctuation, blank before. */
  readonly shape: Uint8Array;
  /**
   * A number for norm and lemma together, so that what depends on them alone need be looked up once: equal numbers,
   * equal words, as long as `vocabulary` is the same object. 0 for a word without a number.
   */
  readonly word: Uint32Array;
  readonly vocabulary: object;
}

/** What a stretch of text is when it is not the article's prose. */
export type FurnitureKind = "headline" | "byline" | "dateline" | "sign-off" | "caption" | "navigation";

/** A stretch that belongs to the page and not to the prose: counted apart, never scored. */
export interface Furniture extends TokenSpan {
  readonly kind: FurnitureKind;
}

export interface Paragraph extends TokenSpan {
  /** True when all of its tokens are furniture. */
  readonly furniture: boolean;
}

/** A sentence never crosses a paragraph; sentences hold no furniture. */
export interface Sentence extends TokenSpan {
  /** Index into the paragraphs of the field. */
  readonly paragraph: number;
}

/** What quotation marks do: report speech, keep a distance, name a work, or introduce a term. */
export type QuotationUse = "speech" | "scare" | "title" | "term";

/** A stretch between quotation marks, or a post shown whole. The span takes in the marks; `inner` does not. */
export interface Quotation extends TokenSpan {
  readonly inner: TokenSpan;
  /** 0 for outermost, 1 for a quotation within a quotation, and so on. */
  readonly depth: number;
  /** False when no closing mark was found and the end of the paragraph was taken for it. */
  readonly closed: boolean;
  readonly use: QuotationUse;
}

export type AttributionType = "direct" | "indirect" | "mixed";

/** What the cue says of the content: nothing, doubt, consent, contention or feeling. */
export type Stance = "neutral" | "distancing" | "endorsing" | "arguing" | "emotive";

/** Who said what: cue, source and content, after PARC 3 and PolNeAR. */
export interface Attribution {
  readonly field: Field;
  readonly type: AttributionType;
  /** Who tells of it: that of the cue; not the outlet where it stands in the content of another. */
  readonly voice: Voice;
  readonly cue: TokenSpan;
  /** The cue's dictionary form, as the ledger counts it: `said`, `according to`. */
  readonly cueForm: string;
  /** The lexicon entry that found the cue. */
  readonly rule: string;
  /** How sure the entry is a cue of attribution, in (0, 1]. */
  readonly score: number;
  readonly stance: Stance;
  /** With its title, role and apposition; `null` when nobody is named ("it was reported"). */
  readonly source: TokenSpan | null;
  readonly content: readonly TokenSpan[];
  /** The entry of the ledger; `null` when the source's words name nobody (a date, a caption). */
  readonly sourceId: string | null;
}

export type SourceKind = "person" | "organisation" | "document" | "role" | "collective" | "pronoun" | "none";

/** A span in one of an article's fields. */
export interface FieldSpan extends Span {
  readonly field: Field;
}

/**
 * How much a reader learns of a source without a name: `described` by office, institution, place or how it knows
 * ("a senior Defense Ministry official"), `vague` ("officials", "critics"), or `none` ("it was reported").
 */
export type AnonymityGrade = "described" | "vague" | "none";

/** What the article tells of a source without a name. */
export interface Anonymity {
  readonly grade: AnonymityGrade;
  /** The words that say that it stays unnamed: "on condition of anonymity"; `null` when there are none. */
  readonly stated: FieldSpan | null;
  /** The words that say why: "because she was not authorized to speak publicly"; `null` when there are none. */
  readonly reason: FieldSpan | null;
}

/**
 * How many attributions stand where: the title; the lead, sentences that begin within the first 15 % of the text's
 * words; the end, sentences that end within the last 15 %; the body between them. The first sentence is always lead, the last, unless it is the first, end.
 */
export interface Positions {
  readonly title: number;
  readonly lead: number;
  readonly body: number;
  readonly end: number;
}

/** Cue form to how often it introduces a source. */
export type CueCounts = Readonly<Record<string, number>>;

/** One source of an article: all attributions to the same person, organisation or document. */
export interface Source {
  /** `s1`, `s2`, … in the order of first mention. */
  readonly id: string;
  /** The fullest name the article gives; of an unnamed source the words it is called by; empty for attributions to nobody (kind `none`). */
  readonly name: string;
  readonly kind: SourceKind;
  readonly named: boolean;
  /** "a senior Russian Defense Ministry official"; `null` when the article gives none. */
  readonly role: string | null;
  readonly attributions: number;
  /** Words of content granted to the source, quoted or not; none for what somebody quoted tells of it. */
  readonly words: number;
  /** Those of `words` between quotation marks of speech; the other `paraphrasedWords` are the outlet's choice. */
  readonly quotedWords: number;
  readonly paraphrasedWords: number;
  /** How the article introduces it, words of quoted speakers left out; and the same by what they say of the content, stances that occur only. */
  readonly cues: CueCounts;
  readonly stances: Readonly<Partial<Record<Stance, CueCounts>>>;
  /** Where the first attribution stands, from 0 (first word of the text) to 1. */
  readonly firstAt: number;
  readonly positions: Positions;
  /** `null` for a named source, and for a pronoun whose source was not found. */
  readonly anonymity: Anonymity | null;
}

/** Whose words: the outlet's own, a paraphrase credited to a source, or a quoted speaker's. */
export type Voice = "outlet" | "attributed" | "quoted";

/** A lexicon entry seen in the tokens. */
export interface LexiconMatch {
  /** Name of the lexicon, which is the name of what reads it: an indicator, or the attributions layer. */
  readonly lexicon: string;
  readonly entry: LexiconEntry;
  readonly from: number;
  readonly to: number;
}

/** The layers of a title or a text. */
export interface DocField {
  readonly field: Field;
  readonly text: string;
  readonly tokens: Tokens;
  readonly paragraphs: readonly Paragraph[];
  readonly furniture: readonly Furniture[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  readonly matches: readonly LexiconMatch[];
  /** Per token: an index into `VOICES`, or `FURNITURE` for tokens that are nobody's words (text/voices.ts). */
  readonly voices: Uint8Array;
  /** Per token: index of its sentence, or -1 for furniture. */
  readonly sentenceOf: Int32Array;
}

/** An article with its linguistic layers and no scores. */
export interface Doc {
  readonly article: Article;
  /** The title, when there is one, and the text. */
  readonly fields: readonly DocField[];
  readonly sources: readonly Source[];
  readonly warnings: readonly string[];
}

// Lexicon

/** One line of a lexicon. */
export interface LexiconEntry {
  /** As written in the file: words apart by blanks, `<lemma>` for any form of a word, `*` for any one word. */
  readonly entry: string;
  /** What a match is called; `clear` marks a use that is not to be flagged and hides shorter entries. */
  readonly label: string;
  /** Tags each word must have; an empty list at a word allows all. Shorter than the entry: the rest is free. */
  readonly pos: readonly (readonly PartOfSpeech[])[];
  /** How sure the entry is by itself, in (0, 1]. */
  readonly weight: number;
  readonly note: string | null;
  /** Where the fact comes from. */
  readonly source: string | null;
  /** `indicator/words-of-the-entry`, the `rule` of its findings. */
  readonly rule: string;
}

export interface Lexicon {
  readonly name: string;
  /** `sha256:…` of the file it was read from, `null` for one made in code. */
  readonly digest: string | null;
  readonly entries: readonly LexiconEntry[];
}

// Indicators

/** What a finding bears on: words, such as the clause that a hedge makes less sure, and their head, such as its verb. */
export interface FindingRoles {
  readonly scope: Span;
  readonly target: Span;
}

/** A stretch of text that an indicator points at. */
export interface Finding extends Span {
  readonly indicator: string;
  readonly label: string;
  readonly field: Field;
  /** Always `article[field].slice(start, end)`. */
  readonly text: string;
  readonly voice: Voice;
  /** Index of the sentence in its field. */
  readonly sentence: number;
  /** What found it: `indicator/name-of-rule`. */
  readonly rule: string;
  /** How sure, in (0, 1]. */
  readonly score: number;
  /** Only where they were asked for, and there are any. */
  readonly roles?: FindingRoles;
}

/** A number with its denominator and 95 % interval. */
export interface Measure {
  readonly indicator: string;
  readonly name: string;
  readonly voice: Voice | "all";
  readonly count: number;
  readonly total: number;
  readonly unit: "per 1000 words" | "share" | "count" | "index";
  /** `null` when the text is too short to say; `note` says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string | null;
}

export interface Label {
  readonly name: string;
  /** One sentence. */
  readonly description: string;
}

/** Sentences an indicator must and must not flag: test, documentation and demo at once. */
export interface Examples {
  /** Marked sentences: `"Police [may:modal] have erred."` */
  readonly flagged: readonly string[];
  readonly clear: readonly { readonly text: string; readonly because: string }[];
}

/** Something that finds words in a Doc and measures them. Plain data and two pure functions. */
export interface Indicator {
  readonly name: string;
  /** Raised by every change that can move a number. */
  readonly version: number;
  readonly description: string;
  readonly labels: readonly Label[];
  /** Entries to look for; the matches arrive in `DocField.matches` under the indicator's name. */
  readonly lexicon: Lexicon;
  /** Digests of weights that it decides with, by name: `sha256:…`; absent when it has none. */
  readonly models?: Readonly<Record<string, string>>;
  readonly examples: Examples;
  /** Findings in the order of the text, title first. */
  detect(doc: Doc): Finding[];
  /** What a finding bears on; `null` when it cannot be told. Absent for indicators that never tell. May parse the sentence. */
  rolesOf?(doc: Doc, finding: Finding): FindingRoles | null;
  /** Why a finding was made, in one plain sentence; `null` when it cannot be told. `entries` are the lexicon's of its rule. */
  reasonOf?(finding: Finding, entries: readonly LexiconEntry[]): string | null;
  measure(doc: Doc, findings: readonly Finding[]): Measure[];
  /** By field and sentence; absent where a sentence's score is made of its findings. */
  scoreSentences?(doc: Doc, findings: readonly Finding[]): readonly (readonly ReportSentence["scores"][])[];
}

// Report

export interface ReportSentence extends Span {
  readonly field: Field;
  readonly voice: Voice;
  /** Per indicator: how sure that the sentence holds what the indicator looks for, in [0, 1]. */
  readonly scores: Readonly<Record<string, number>>;
}

export interface ReportAttribution {
  readonly type: AttributionType;
  readonly voice: Voice;
  readonly cue: Span;
  readonly source: Span | null;
  readonly content: readonly Span[];
  readonly field: Field;
  readonly sourceId: string | null;
  readonly stance: Stance;
}

export interface ReportSize {
  readonly words: number;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly voices: Readonly<Record<Voice, { readonly words: number }>>;
  /** Bylines, datelines, sign-offs, captions: not among `words`. */
  readonly furniture: { readonly words: number };
}

export interface MadeWith {
  readonly framelens: string;
  readonly indicators: Readonly<Record<string, number>>;
  readonly models: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, unknown>>;
}

/** One line of JSONL. */
export interface ArticleReport {
  readonly schema: "framelens/article-report@1";
  readonly article: Omit<Article, "text">;
  readonly size: ReportSize;
  readonly sentences: readonly ReportSentence[];
  readonly findings: readonly Finding[];
  readonly attributions: readonly ReportAttribution[];
  readonly sources: readonly Source[];
  readonly measures: readonly Measure[];
  readonly warnings: readonly string[];
  readonly madeWith: MadeWith;
}
