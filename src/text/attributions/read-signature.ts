import type { Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import type { TokenRange } from "./layers.js";
import { redescribe, type SourceDescription } from "./source-description.js";
import { withSingleBlanks } from "./source-phrase.js";

/** A longer run of words is no signature, but the end of the post. */
const LONGEST = 6;

/**
 * Who signs a post, "— This Lakeside (@thislakeside)": an account is called by all its words, unless they name a person.
 *
 * The description is handed back as it is where no handle follows the source.
 */
export function readSignature(
  text: string,
  { norm, shape, start, end }: Tokens,
  { from, to }: TokenRange,
  described: SourceDescription,
): SourceDescription {
  if (norm[to] !== "(" || !norm[to + 1]?.startsWith("@") || to - from > LONGEST) return described;
  const { kind, sure, words: read } = described;
  if (kind === "pronoun" || kind === "collective" || (kind === "person" && sure)) return described;
  const own = /^the$/.test(norm[from]) ? from + 1 : from;
  const words = norm.slice(own, to);
  if (words.length === 0 || (shape[own] & SHAPE.capitalised) === 0) return described;
  const name = withSingleBlanks(text.slice(start[own], end[to - 1]));
  // What was read as the whole name is whole: The Lakeside Post, Arrin Okafor.
  const named = kind === "organisation" || kind === "person";
  if (named && (words.length <= read.length || described.name === name)) return described;
  if (!words.every((word) => /^[a-z\d'’&-]+$/.test(word))) return described;
  return redescribe(described, {
    ...{ kind: "organisation", name, named: true },
    ...{ role: null, words, head: words[words.length - 1], roles: [], gender: null, sure: true },
  });
}
