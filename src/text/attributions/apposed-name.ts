import type { Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { describeSource } from "./describe-source.js";
import type { TokenRange } from "./layers.js";
import { phraseAfter, phraseBefore } from "./phrases.js";
import { isPreposition } from "./small-words.js";
import type { SourceDescription } from "./source-description.js";

/** A name with its title is no longer than this: Democratic Senator Ann B. Hale of Ohio. */
const LONGEST = 9;

/**
 * The source whose role the words give and whose name stands beside them between commas, outside the span: "A top
 * Republican, | Sen. Ann Hale of Ohio, | said", "Ann Hale, | the director of the fund, | told". `null` when none does.
 */
export function describeApposed(
  text: string,
  tokens: Tokens,
  source: TokenRange,
  sentence: TokenRange,
  relative = false,
): SourceDescription | null {
  const { norm, shape } = tokens;
  if (norm[source.to] === ",") {
    const after = phraseAfter(tokens, source.to + 1, sentence.to);
    if (after !== null && norm[after.to] === "," && after.to - after.from <= LONGEST) {
      const described = describeSource(text, tokens, { from: source.from, to: after.to });
      if (described.named) return described;
    }
  }
  const comma = source.from - 1;
  if (comma <= sentence.from || norm[comma] !== "," || !/^(?:the|a|an)$/.test(norm[source.from])) return null;
  const before = phraseBefore(tokens, comma, sentence.from);
  if (before === null || before.to - before.from > LONGEST) return null;
  // "a dissent by Ann Hale, a doctor, who said"
  const preposition = norm[before.from - 1] ?? "";
  // "voters went for Ann Hale, the candidate who promised", but not "At a meeting for Hale, the doctor who spoke"
  const inside = !isPreposition(norm[sentence.from]) && /^(?:for|to|on|against|like)$/.test(preposition);
  const governed =
    relative && (inside || /^(?:by|of|from|with|about|behind|including|is|was|are)$/.test(preposition));
  if (!governed && !opensClause(tokens, before.from, sentence)) return null;
  if ((shape[before.from] & SHAPE.capitalised) === 0) return null;
  const described = describeSource(text, tokens, { from: before.from, to: source.to });
  return described.kind === "person" ? described : null;
}

/** Nothing before the name governs it: not "After meeting Trump, an official said", but "As for Hale, the doctor said". */
function opensClause({ norm }: Tokens, from: number, sentence: TokenRange): boolean {
  if (norm[from - 1] === "for" && norm[from - 2] === "as") return true;
  return from === sentence.from || /^(?:[“”",;:—–]|--|and|but)$/.test(norm[from - 1]);
}
