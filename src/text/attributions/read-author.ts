import type { DocField } from "../../types.js";
import { SHAPE } from "../shape.js";
import { describeSource } from "./describe-source.js";
import { describedAs, type Mention } from "./mention.js";
import { saysOwn } from "./read-turns.js";
import type { SourceDescription } from "./source-description.js";

/** Longer lists name a whole staff; a page's own author still comes first in them. */
const MOST = 12;

/**
 * The mentions with "I" outside quotations read for who writes the article, as its text or title names them: the only one of
 * the names in its author field that it holds in full, as "Ana Reyes is a columnist." at its end.
 * Handed back as they are when nobody says "I", or the text names none of the authors, or two. No argument is changed.
 */
export function readAuthor(
  fields: readonly DocField[],
  mentions: readonly Mention[],
  author: string | null,
): readonly Mention[] {
  if (author === null || !mentions.some((mention) => saysOwn(fields[mention.field], mention)))
    return mentions;
  const writer = findAuthor(fields, author);
  if (writer === null) return mentions;
  return mentions.map((mention) =>
    saysOwn(fields[mention.field], mention) ? describedAs(mention, writer, true) : mention,
  );
}

function findAuthor(fields: readonly DocField[], author: string): SourceDescription | null {
  const names = author
    .replace(/^by\s+/i, "")
    .split(/,|;|&|\band\b/)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name.includes(" "))
    .slice(0, MOST);
  const found = names.flatMap((name, index) => describeName(fields, name, index === 0) ?? []);
  return found.length === 1 ? found[0] : null;
}

/** The name where a field has it; `null` where none does, or where it is read as no person's. */
function describeName(fields: readonly DocField[], name: string, first: boolean): SourceDescription | null {
  for (const { text, tokens, paragraphs } of fields) {
    const start = text.toLowerCase().indexOf(name);
    if (start < 0) continue;
    const from = tokens.start.indexOf(start);
    const to = tokens.end.indexOf(start + name.length) + 1;
    if (from < 0 || to <= from) continue;
    // The page's other writers are only told of, unless a line tells of them alone.
    const marked = (tokens.shape[from - 1] & SHAPE.punctuation) !== 0 ? from - 1 : from;
    if (!first && !paragraphs.some((one) => one.from === from || one.from === marked)) continue;
    const description = describeSource(text, tokens, { from, to });
    if (description.kind === "person" && description.named) return description;
  }
  return null;
}
