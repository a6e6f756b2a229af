/**
 * For each code point of a text where it starts in UTF-16 code units, and the text's length behind the last: what turns
 * the offsets of Python into ours.
 * @example [...utf16Offsets("a🎈b")] // [0, 1, 3, 4]
 */
export function utf16Offsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  let at = 0;
  for (const character of text) {
    offsets[count] = at;
    count += 1;
    at += character.length;
  }
  offsets[count] = at;
  return offsets.subarray(0, count + 1);
}
