import { FramelensError } from "../errors.js";
import type { Lexicon, LexiconEntry, PartOfSpeech } from "../types.js";

/** A line of a lexicon file as read: every cell a string, absent cells left out. */
export interface LexiconRow {
  readonly entry?: string;
  readonly label?: string;
  readonly pos?: string;
  readonly weight?: string | number;
  readonly note?: string;
  readonly source?: string;
}

/** The label of uses that are not to be flagged; an entry with it hides shorter ones. */
export const CLEAR = "clear";

const TAGS: ReadonlySet<string> = new Set([
  ...["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART"],
  ...["PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"],
]);

const DEFAULT_WEIGHT = 0.8;

/**
 * A lexicon from its rows, each checked.
 *
 * `labels`, where given, are the labels a row may have; `clear` is always allowed.
 * `file` and the rows' order are what an error names (`lines[i]`, or the row's number + 1 for the header).
 * Throws a `FramelensError` with code `BAD_LEXICON` at the first row that cannot be used.
 */
export function createLexicon(
  name: string,
  rows: readonly LexiconRow[],
  {
    digest = null,
    labels = null,
    file = `lexicon "${name}"`,
    lines,
  }: {
    digest?: string | null;
    labels?: readonly string[] | null;
    file?: string;
    lines?: readonly number[];
  } = {},
): Lexicon {
  const entries = rows.map((row, index) => {
    const line = lines?.[index] ?? index + 2;
    const refuse = (what: string): never => {
      throw new FramelensError("BAD_LEXICON", `${file}:${line}: ${what}`, { place: { file, line } });
    };
    return createEntry(name, row, labels, refuse);
  });
  return { name, digest, entries };
}

function createEntry(
  name: string,
  row: LexiconRow,
  labels: readonly string[] | null,
  refuse: (what: string) => never,
): LexiconEntry {
  const entry = (row.entry ?? "").trim().toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
  const label = (row.label ?? "").trim();
  if (entry === "") refuse('column "entry" is empty: expected one or more words');
  if (/^[*# ]+$/.test(entry)) refuse(`entry "${entry}" has no word: expected at least one besides * and #`);
  if (entry.split(" ").some((word) => /[<>]/.test(word) && !/^<[^<>]+>$/.test(word)))
    refuse(`entry "${entry}": expected each lemma in its own angle brackets, as in "<appear> to"`);
  if (label === "") refuse(`entry "${entry}": column "label" is empty`);
  if (labels !== null && label !== CLEAR && !labels.includes(label))
    refuse(`entry "${entry}": unknown label "${label}": expected one of ${[...labels, CLEAR].join(", ")}`);
  const weight = row.weight === undefined || row.weight === "" ? DEFAULT_WEIGHT : Number(row.weight);
  if (!(weight > 0 && weight <= 1))
    refuse(`entry "${entry}": weight "${row.weight}": expected a number above 0, at most 1`);
  return {
    entry,
    label,
    pos: parseTags(row.pos ?? "", entry, refuse),
    weight,
    note: row.note?.trim() || null,
    source: row.source?.trim() || null,
    rule: `${name}/${entry.replace(/[<>]/g, "").replaceAll(" ", "-")}`,
  };
}

function parseTags(cell: string, entry: string, refuse: (what: string) => never): PartOfSpeech[][] {
  const words = cell.trim() === "" ? [] : cell.trim().split(/\s+/);
  if (words.length > entry.split(" ").length) refuse(`entry "${entry}": more tags than words in "${cell}"`);
  return words.map((word) => {
    const tags = word === "*" ? [] : word.toUpperCase().split("|");
    const unknown = tags.find((tag) => !TAGS.has(tag));
    if (unknown !== undefined)
      refuse(`entry "${entry}": unknown tag "${unknown}": expected some of ${[...TAGS].join(", ")}`);
    return tags as PartOfSpeech[]; // each was looked up in TAGS above
  });
}
