import type { ReadSentence } from "../read-document.js";
import type { Name } from "../types.js";
import { writeFeatures } from "./features.js";
import { type ConlluColumns, isWord } from "./sentence.js";

/** Rows with their annotation, and the number that the next name of the document gets. */
export interface Annotated<Row extends ConlluColumns> {
  readonly rows: readonly Row[];
  readonly nextEntity: number;
}

/** Types of names as GUM spells them. */
const ENTITY_TYPES = {
  person: "person",
  organisation: "organization",
  place: "place",
  other: "other",
} as const;

/** What points to entities by their number, and so dies with the old numbers. */
const ABOUT_ENTITIES = /^(?:Entity|Bridge|SplitAnte)=/;

/**
 * The rows of a sentence with UPOS, FEATS, HEAD, DEPREL and `Entity=` as it was read; all else is as it was. What was read
 * are the forms of the rows that are words.
 *
 * Names are bracketed in the plain form, `Entity=(1-person` … `1)`, numbered on from `firstEntity`.
 */
export function annotate<Row extends ConlluColumns>(
  rows: readonly Row[],
  { forms, tags, tree, names }: ReadSentence,
  firstEntity: number,
): Annotated<Row> {
  const brackets = writeBrackets(names, forms.length, firstEntity);
  let index = -1;
  const annotated = rows.map((row) => {
    if (!isWord(row)) return { ...row, misc: replaceEntity(row.misc, "") };
    index += 1;
    return {
      ...row,
      upos: tags[index].upos,
      feats: writeFeatures(tags[index]),
      head: String(tree.heads[index] + 1),
      deprel: tree.relations[index],
      misc: replaceEntity(row.misc, brackets[index]),
    };
  });
  return { rows: annotated, nextEntity: firstEntity + names.length };
}

/** Per word what opens and closes there, in GUM's form. */
function writeBrackets(names: readonly Name[], length: number, firstEntity: number): string[] {
  const brackets = new Array<string>(length).fill("");
  for (const [index, { from, to, type }] of names.entries()) {
    const id = firstEntity + index;
    brackets[from] += `(${id}-${ENTITY_TYPES[type]}`;
    brackets[to - 1] += from === to - 1 ? ")" : `${id})`;
  }
  return brackets;
}

/** The last column with other brackets; attributes are in the order of the alphabet, whatever their case. */
function replaceEntity(misc: string, brackets: string): string {
  const kept = misc === "_" ? [] : misc.split("|").filter((attribute) => !ABOUT_ENTITIES.test(attribute));
  if (brackets !== "") {
    const after = kept.findIndex((attribute) => attribute.toLowerCase() > "entity");
    kept.splice(after === -1 ? kept.length : after, 0, `Entity=${brackets}`);
  }
  return kept.length === 0 ? "_" : kept.join("|");
}
