import type { ColumnOverrides } from "./columns.js";

/** What every reader of a format is given besides the text. */
export interface ReaderOptions {
  /** Name of the file as messages and made-up ids show it. */
  readonly file: string;
  /** Article field to the column it is read from, where the usual names do not fit. */
  readonly columns?: ColumnOverrides | undefined;
  /** Longest text that is read, in UTF-16 code units; a longer one is a reject. Default 2,000,000. */
  readonly maxChars?: number | undefined;
  /** Is told, in one sentence, of what was odd but could be read. */
  readonly onWarning?: ((warning: string) => void) | undefined;
}
