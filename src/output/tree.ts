import type { Morphology, ParsedSentence } from "../language/types.js";
import type { Style } from "./explain.js";
import { oneLine } from "./printable.js";
import { drawTreeLines } from "./tree-lines.js";

export interface DrawTreeOptions {
  /** `null` draws without colours. */
  readonly style?: Style | null;
  /** Characters of a line; long words are cut with an ellipsis to keep to it. */
  readonly width?: number;
}

/** Characters of a line that are not for the tree and its words. */
const BESIDE_WORDS = 44;

/** Words are never cut to less. */
const SHORTEST_CUT = 10;

/**
 * The tree of a sentence for a terminal: a line for each token in the order of the sentence, with its number (from 0),
 * lines that join it to its head, its form, part of speech, relation, and features. Ends with a line feed; empty for a
 * sentence without tokens.
 *
 * Heads are to the left of their dependents; lines of a tree that is not projective may cross (`┼`). A tree too deep
 * for `width` is drawn narrower, and one too deep even for that in longer lines.
 * Source: after `write.TextModeTrees` of Udapi (Popel, Žabokrtský & Vojtek 2017).
 */
export function drawTree(
  { forms, tags, tree }: ParsedSentence,
  { style = null, width = 96 }: DrawTreeOptions = {},
): string {
  const look: Style = style ?? ((_, text) => text);
  const room = width - BESIDE_WORDS;
  const wide = drawTreeLines(tree.heads);
  const lines = longest(wide) + SHORTEST_CUT <= room ? wide : drawTreeLines(tree.heads, 1);
  const words = forms.map((form, token) =>
    oneLine(form, Math.max(SHORTEST_CUT, room - lines[token].length - 1)),
  );
  const used = lines.map((line, token) => line.length + 1 + [...words[token]].length);
  const widest = Math.max(0, ...used);
  const digits = String(forms.length - 1).length;
  return forms
    .map((_, token) => {
      const number = look(["dim"], String(token).padStart(digits));
      const word = look(tree.heads[token] < 0 ? ["bold", "underline"] : ["bold"], words[token]);
      const blanks = " ".repeat(widest - used[token]);
      const tag = look(["cyan"], tags[token].upos.padEnd(5));
      const features = featuresOf(tags[token]);
      const relation = tree.relations[token];
      const facts = features === "" ? look(["yellow"], relation) : look(["yellow"], relation.padEnd(13));
      const rest = features === "" ? "" : ` ${look(["dim"], features)}`;
      return `${number} ${look(["dim"], lines[token])} ${word}${blanks}  ${tag} ${facts}${rest}\n`;
    })
    .join("");
}

function longest(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, line.length), 0);
}

/** The values alone, which say enough: "Fin Past Ind 3 Sing". */
function featuresOf({ verbForm, tense, voice, mood, person, number }: Morphology): string {
  return [verbForm, tense, voice, mood, person, number].filter((value) => value !== null).join(" ");
}
