import type { Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import type { TokenRange } from "./layers.js";
import type { PhrasePart, PhraseWord } from "./source-phrase.js";
import { isGivenName, isPlaceName, isSingularRole, isTitleWord } from "./source-words.js";
import { isClauseWord } from "./trim-phrase.js";

/**
 * The range without another clause before the source: "the others agreed, but | the union"; on "The Week,” | mayor
 * Ann Hale": the end of a title in quotation marks.
 */
export function behindClause({ norm, pos, shape }: Tokens, { from, to }: TokenRange): TokenRange {
  for (let i = to - 2; i > from; i--) {
    if (norm[i] === "," && /^(?:but|so)$/.test(norm[i + 1]) && i + 2 < to) {
      if (/^(?:the|an?)$/.test(norm[i + 2]) || pos[i + 2] === "PROPN") return { from: i + 2, to };
    }
    const closes = norm[i] === "”" || (norm[i] === '"' && (shape[i] & SHAPE.blankBefore) === 0);
    if (closes && norm[i - 1] === "," && i + 2 < to && (shape[i + 1] & SHAPE.capitalised) !== 0)
      return { from: i + 1, to };
  }
  return { from, to };
}

/**
 * The parts of a source where a comma or a bracket cut one: "University of Ohio, | Lakeside professor Ann Hale", "the
 * Water Agency (WA) | director", "Water Agency (WA) | President Ann Hale".
 */
export function mendParts({ norm }: Tokens, parts: readonly PhrasePart[]): readonly PhrasePart[] {
  if (parts.length < 2) return parts;
  const [first, second, third] = parts;
  if (second.bracketed && third !== undefined && second.words.length === 1 && second.words[0].allCaps) {
    const [next] = third.words;
    const role = isSingularRole(next.norm) || (next.capitalised && isTitleWord(next.norm));
    if (norm[next.from - 1] === ")" && role)
      return [{ words: [...first.words, ...third.words], bracketed: false }, ...parts.slice(3)];
  }
  if (parts.length === 2 && !second.bracketed && isPlace(first.words) && leadsToName(second.words))
    return [second];
  return parts;
}

/** A place, or a university that is called by the state its place is in. */
function isPlace(words: readonly PhraseWord[]): boolean {
  const bare = words[0].norm === "the" ? words.slice(1) : words;
  const name = bare.map(({ norm }) => norm).join(" ");
  if (bare.length === 0 || isTitleWord(bare[0].norm)) return false;
  return isPlaceName(name) || /^university of /.test(name) || bare.every(({ proper }) => proper);
}

/** "San Reyes mayor Ann Hale": a place, what somebody is there, and a name of two words or more. */
function leadsToName(words: readonly PhraseWord[]): boolean {
  if (!words[0].capitalised || isSingularRole(words[0].norm) || isTitleWord(words[0].norm)) return false;
  for (let i = 1; i + 2 < words.length; i++) {
    // "Ohio Democrat | who backs the nominee Ann Hale"
    if (isClauseWord(words[i].norm) && !words[i].capitalised) return false;
    if (!isSingularRole(words[i].norm) && !isTitleWord(words[i].norm)) continue;
    const name = words.slice(i + 1);
    if (name.length >= 2 && isGivenName(name[0].norm) && name.every(({ capitalised }) => capitalised))
      return words.slice(0, i).some(({ capitalised }) => capitalised);
    const unknown =
      !words[i].capitalised && name.length === 2 && name.every(({ capitalised }) => capitalised);
    if (unknown) return true;
  }
  return false;
}
