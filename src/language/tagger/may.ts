/** What a form is to the word *May* beside it. */
export const BESIDE_MAY = {
  none: 0,
  /** *May*, with a capital and no other letter so: in *MAY* nothing says which it is. */
  may: 1,
  /** Begins a clause: a quotation mark, a bracket, a colon. */
  opens: 2,
  /** Is the subject of a verb that it stands behind: *I*, *he*. */
  subject: 3,
  /** Is a verb of which *May* is the subject: *did*, *has*. */
  verb: 4,
  /** Stands behind a modal in a Headline Like This: *Be*, *Not*. */
  inHeadline: 5,
} as const;

const KINDS: ReadonlyMap<string, number> = new Map(
  [
    [BESIDE_MAY.may, ["May"]],
    [BESIDE_MAY.opens, ["“", '"', "‘", "'", "``", ":", "(", "—", "–", ";"]],
    [
      BESIDE_MAY.subject,
      ["I", "you", "he", "she", "it", "we", "they", "You", "He", "She", "It", "We", "They"],
    ],
    [BESIDE_MAY.verb, ["did", "does", "has", "had", "was", "is", "will", "would", "said", "says", "told"]],
    [BESIDE_MAY.inHeadline, ["Be", "Not", "Have", "Never", "Also", "Still"]],
  ].flatMap(([kind, forms]) => (forms as string[]).map((form) => [form, kind as number] as const)),
);

/** One of `BESIDE_MAY`. */
export function besideMay(form: string): number {
  return KINDS.get(form) ?? BESIDE_MAY.none;
}

/**
 * Whether *May* is the verb or a name, as far as its neighbours leave no doubt; `null` where they do.
 *
 * A treebank hardly has the verb with a capital: wishes (*May you win*) and headlines (*Rain May Be Late*), nor a person at the
 * head of a sentence (*May did win*). `before` and `after` are of `BESIDE_MAY`; before the first word stands `opens`.
 */
export function readMay(before: number, after: number): "verb" | "name" | null {
  if (after === BESIDE_MAY.inHeadline) return before === BESIDE_MAY.opens ? null : "verb";
  if (before !== BESIDE_MAY.opens) return null;
  if (after === BESIDE_MAY.subject) return "verb";
  return after === BESIDE_MAY.verb ? "name" : null;
}
