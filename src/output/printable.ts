// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unprintable = /[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text without the characters that would steer a terminal: control codes and marks of writing direction become
 * U+FFFD, one for one, so that offsets hold. White space stays.
 */
export function printable(text: string): string {
  return text.replace(unprintable, "\uFFFD");
}

/**
 * Text on one line, printable, and cut at `length` characters with an ellipsis when it is longer.
 * @example oneLine("a\n b", 80) // "a b"
 */
export function oneLine(text: string, length = Number.POSITIVE_INFINITY): string {
  const line = printable(text).replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const characters = [...line];
  if (characters.length <= length) return line;
  return `${characters
    .slice(0, length - 1)
    .join("")
    .trimEnd()}…`;
}
