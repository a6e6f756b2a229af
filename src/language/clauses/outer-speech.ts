import { NONE } from "./constituents.js";
import type { Reading } from "./reading.js";
import type { Roles } from "./roles.js";
import type { Clause } from "./types.js";
import { SAYS } from "./verbs-of-saying.js";
import { wordAt } from "./words.js";

/** How a clause hangs on the one around it where a second verb of saying can be meant for that one. */
const INSIDE = new Set(["ccomp", "xcomp", "advcl", "acl", "acl:relcl"]);

/**
 * The clause that a verb of saying goes on with where the tree conjoins it to a verb inside what was said: *noted*, not *taught*,
 * for "The mayor noted that he taught law and *added* that …". In news, who was speaking mostly goes on speaking.
 *
 * `null` where the verb beside it is one of saying too, or none of the same tense is around. It is asked for verbs that
 * have no subject, auxiliary or conjunction of their own, and whose outer clauses have been read.
 */
export function outerSpeech(
  { sentence, clauseAt, holder }: Reading,
  head: number,
  roles: Roles,
): Clause | null {
  const { tags, tree } = sentence;
  const { heads, relations } = tree;
  const { upos, tense } = tags[head];
  const bare = upos === "VERB" && roles.auxiliaries.length === 0 && roles.mark === null;
  if (!bare || !saysAt(head) || saysAt(heads[head])) return null;
  let inner = heads[head];
  for (;;) {
    while (relations[inner] === "conj") inner = heads[inner];
    if (!INSIDE.has(relations[inner]) || isSomebodys(inner)) return null;
    const around = holder[heads[inner]];
    // In "The firm came and said …, Ana said" it is the firm that goes on.
    if (around === NONE || around > head) return null;
    const clause = clauseAt[around];
    if (clause?.subject && saysAt(around) && tags[around].tense === tense) return clause;
    inner = around;
  }

  function saysAt(token: number): boolean {
    return SAYS.has(wordAt(sentence, token));
  }

  /** "those who quit and said so" */
  function isSomebodys(clause: number): boolean {
    const subject = clauseAt[clause]?.subject ?? null;
    return relations[clause] === "acl:relcl" && subject !== null && wordAt(sentence, subject.head) === "who";
  }
}
