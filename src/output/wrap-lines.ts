/**
 * A text with line feeds in place of some of its blanks, so that lines are at most `width` characters.
 *
 * The result is as long as the text, so offsets hold; other white space becomes blanks. A word longer than a line
 * stands on one of its own.
 * @example wrapLines("one two three", 8) // "one two\nthree"
 */
export function wrapLines(text: string, width: number): string {
  const flat = text.replace(/\s/g, " ");
  let wrapped = "";
  let lineStart = 0;
  let lastBlank = -1;
  for (let i = 0; i <= flat.length; i++) {
    if (i < flat.length && flat[i] !== " ") continue;
    if (i - lineStart > width && lastBlank >= lineStart) {
      wrapped += `${flat.slice(lineStart, lastBlank)}\n`;
      lineStart = lastBlank + 1;
    }
    lastBlank = i;
  }
  return wrapped + flat.slice(lineStart);
}
