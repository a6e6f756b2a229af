import { FramelensError } from "../../errors.js";
import { type ConlluRow, type ConlluSentence, isWord } from "./sentence.js";

/** How a CoNLL-U file is read. */
export interface ReadConlluOptions {
  /** The name of the file in messages. */
  readonly file?: string;
  /** Is told of a sentence that cannot be read, which is then left out; without it the first one is thrown. */
  readonly onBroken?: (error: FramelensError) => void;
}

const COLUMNS = 10;
const RANGE = /^([1-9][0-9]*)-([1-9][0-9]*)$/;
const EMPTY_NODE = /^(0|[1-9][0-9]*)\.[1-9][0-9]*$/;
const NEW_DOCUMENT = /^#\s*newdoc(?:\s+id\s*=\s*(.*\S))?\s*$/;

/**
 * The sentences of a CoNLL-U text, one after another.
 *
 * Form is checked (ten columns, ids in order), annotation is not: a file without tags or heads can be read. A text
 * without sentences gives none. Throws a `FramelensError` (BAD_CONLLU) with file and line at the first sentence that
 * is out of form, unless `onBroken` is given.
 * Source: https://universaldependencies.org/format.html
 * @example [...readConllu("1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n")][0].words[0].upos // "INTJ"
 */
export function* readConllu(
  text: string,
  { file = "conllu", onBroken }: ReadConlluOptions = {},
): Generator<ConlluSentence> {
  let documentId: string | null = null;
  let lines: string[] = [];
  let number = 0;

  const finish = (): ConlluSentence | null => {
    const first = number - lines.length + 1;
    const block = lines;
    lines = [];
    for (const line of block) documentId = newDocument(line, documentId);
    try {
      return readSentence(block, { file, first, documentId });
    } catch (error) {
      if (!(error instanceof FramelensError) || onBroken === undefined) throw error;
      onBroken(error);
      return null;
    }
  };

  for (const line of linesOf(text)) {
    if (line.trim() !== "") {
      number += 1;
      lines.push(line);
      continue;
    }
    const sentence = lines.length === 0 ? null : finish();
    if (sentence !== null) yield sentence;
    number += 1;
  }
  const last = lines.length === 0 ? null : finish();
  if (last !== null) yield last;
}

function* linesOf(text: string): Generator<string> {
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    yield text.slice(start, text[end - 1] === "\r" && end > start ? end - 1 : end);
    start = end + 1;
  }
}

function newDocument(line: string, before: string | null): string | null {
  const match = line.startsWith("#") ? NEW_DOCUMENT.exec(line) : null;
  return match === null ? before : (match[1] ?? null);
}

interface Block {
  readonly file: string;
  readonly first: number;
  readonly documentId: string | null;
}

/** A block of comments alone holds no sentence. */
function readSentence(lines: readonly string[], { file, first, documentId }: Block): ConlluSentence | null {
  const comments: string[] = [];
  const rows: ConlluRow[] = [];
  const words: ConlluRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.startsWith("#")) {
      comments.push(line);
      continue;
    }
    const row = readRow(line, { file, line: first + index });
    if (isWord(row)) words.push(row);
    rows.push(row);
    checkId(row, words.length);
  }
  const covered = rows.reduce((most, { id }) => Math.max(most, Number(RANGE.exec(id)?.[2] ?? 0)), 0);
  if (covered > words.length)
    throw broken(rows[0], `a multiword token reaches to word ${covered} of ${words.length}`, "mend its ID");
  return words.length === 0 ? null : { documentId, comments, rows, words };
}

function readRow(line: string, place: ConlluRow["place"]): ConlluRow {
  const columns = line.split("\t");
  const [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc] = columns;
  if (columns.length !== COLUMNS)
    throw broken(
      { place },
      `expected ${COLUMNS} columns with a tab between, found ${columns.length}`,
      'fill empty columns with "_"',
    );
  if (columns.includes(""))
    throw broken({ place }, "a column is empty", 'write "_" for a value that is not given');
  return { id, form, lemma, upos, xpos, feats, head, deprel, deps, misc, place };
}

/** Words are numbered from 1 without a gap; a multiword token stands before its first word. */
function checkId(row: ConlluRow, words: number): void {
  const { id } = row;
  if (isWord(row)) {
    if (Number(id) !== words)
      throw broken(row, `expected word ${words}, found ID "${id}"`, "number words from 1 on");
    return;
  }
  const range = RANGE.exec(id);
  if (range !== null) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (from !== words + 1 || to < from)
      throw broken(row, `ID "${id}" does not begin at word ${words + 1}`, "put it before its first word");
    return;
  }
  if (!EMPTY_NODE.test(id)) throw broken(row, `"${id}" is not an ID`, "expected 3, 8-9 or 3.1");
}

/** An error at a line of a CoNLL-U file: where, what is wrong, how to repair. */
export function broken({ place }: Pick<ConlluRow, "place">, what: string, repair: string): FramelensError {
  return new FramelensError("BAD_CONLLU", `${place.file}:${place.line}: ${what}; ${repair}`, { place });
}
