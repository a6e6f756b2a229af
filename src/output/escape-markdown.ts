import { oneLine } from "./printable.js";

/** Text on one line for Markdown: everything that would be taken for markup or HTML is escaped. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>#|&~!$]/g, "\\$&");
}
