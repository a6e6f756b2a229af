import type { NameReading } from "./name-reading.js";
import type { PhraseWord } from "./source-phrase.js";
import { isCollectiveNoun, isGivenName, isKnownSurname } from "./source-words.js";

/** "Mr. Weber and Ms. Ruiz": two people, who are a collective with a name. */
export function readSeveral(
  words: readonly PhraseWord[],
  titled: readonly boolean[],
  from: number,
  end: number,
): NameReading | null {
  for (let i = from + 1; i < end - 1; i++) {
    if (words[i].norm === "&")
      return { kind: "organisation", name: words.slice(from, end), before: words.slice(0, from), sure: true };
    if (!/^(?:and|or|nor)$/.test(words[i].norm)) continue;
    const right = words[i + 1].norm;
    const namesOnBothSides =
      isGivenName(words[i - 2]?.norm ?? "") &&
      words.slice(i + 2, end - 1).some(({ norm }) => isGivenName(norm));
    if (titled[i + 1] || isNameAlone(right) || i + 2 === end || namesOnBothSides) {
      let start = from;
      // "Economists Ann Hale and Bo Reyes"
      while (start < i - 1 && isCollectiveNoun(words[start].norm) && !isGivenName(words[start].norm)) start++;
      return { kind: "collective", name: words.slice(start, end), before: words.slice(0, start), sure: true };
    }
  }
  return null;
}

/** "President Weber and the Senate": somebody and an organisation with its article. */
export function readJoined(
  words: readonly PhraseWord[],
  titled: readonly boolean[],
  floor: number,
  from: number,
  end: number,
): NameReading | null {
  const left = from - 3;
  if (left < floor || words[from - 1].norm !== "the" || words[from - 2].norm !== "and") return null;
  if (!words[left].capitalised || titled[left]) return null;
  let start = left;
  while (start > floor && words[start - 1].capitalised && !titled[start - 1]) start--;
  return { kind: "collective", name: words.slice(start, end), before: words.slice(0, start), sure: true };
}

/** Whether the word alone is somebody's name. */
export function isNameAlone(norm: string): boolean {
  return isKnownSurname(norm) || isGivenName(norm);
}
