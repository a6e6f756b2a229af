import { isFullName } from "./name-behind-title.js";
import type { NameReading } from "./name-reading.js";
import { readPair } from "./read-pair.js";
import type { PhrasePart, PhraseWord } from "./source-phrase.js";
import { isCollectiveNoun, isGivenName, isTitleWord } from "./source-words.js";
import { isClauseWord } from "./trim-phrase.js";

/**
 * "Ann Weber, Bo Reyes, and Lin Okafor", "Senators Ann Weber, Bo Reyes and Lin Okafor", "three lawyers, Ann Weber of
 * Ohio, Bo Reyes and Lin Okafor": three or more names with commas between, or a pair, who are a collective with a
 * name. `null` for anything else: an apposition, an office, a firm with its branches.
 */
export function readList(parts: readonly PhrasePart[]): NameReading | null {
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  const listed =
    isSeveral(first.words) && rest.length > 0 && !isClauseWord(rest[0].words[0].norm) ? rest : parts;
  return readPair(listed, listed !== parts) ?? readThree(listed);
}

/** "Two women", "the three senators": how many they are and what, before their names. */
function isSeveral(words: readonly PhraseWord[]): boolean {
  const from = words.length > 1 && words[0].norm === "the" ? 1 : 0;
  const last = words[words.length - 1];
  if (last.capitalised && isGivenName(last.norm)) return false;
  return COUNTS.test(words[from].norm) && isCollectiveNoun(last.norm);
}

const COUNTS = /^(?:two|three|four|five|six|both|several|brothers|sisters)$/;

function readThree(parts: readonly PhrasePart[]): NameReading | null {
  if (parts.length < 2 || parts.some(({ bracketed }) => bracketed)) return null;
  const last = parts[parts.length - 1].words;
  const and = last.findIndex(({ norm }) => norm === "and");
  if (and < 0) return null;
  const { before, name: first } = withoutTitle(parts[0].words);
  const middle = parts.slice(1, -1).map(({ words }) => words);
  const ends = and === 0 ? [last.slice(1)] : [last.slice(0, and), last.slice(and + 1)];
  const names = [first, ...middle, ...ends].map(withoutPlace);
  if (names.length < 3 || !names.every(isFullName) || !names.some(([word]) => isGivenName(word.norm)))
    return null;
  const others = names.slice(0, -1).flat();
  return {
    kind: "collective",
    name: [...others, last[and], ...names[names.length - 1]],
    before,
    sure: true,
  };
}

/** "Ann Weber | of Ohio", "Sen. | Ann Weber" */
function withoutPlace(words: readonly PhraseWord[]): readonly PhraseWord[] {
  const of = words.findIndex(({ norm }) => norm === "of");
  const name = of < 2 ? words : words.slice(0, of);
  return name.length > 2 && isTitleWord(name[0].norm) && !isGivenName(name[0].norm) ? name.slice(1) : name;
}

/** "Yesterday Republican Senators | Rand Hale": what several people are stands before the first. */
function withoutTitle(words: readonly PhraseWord[]): {
  readonly before: readonly PhraseWord[];
  readonly name: readonly PhraseWord[];
} {
  let from = 0;
  for (let i = 0; i + 1 < words.length; i++) {
    const { norm } = words[i];
    if (
      (isCollectiveNoun(norm) || /^(?:sens|reps|govs|drs|senators|representatives)\.?$/.test(norm)) &&
      norm.replace(".", "").endsWith("s")
    )
      from = i + 1;
  }
  return { before: words.slice(0, from), name: words.slice(from) };
}
