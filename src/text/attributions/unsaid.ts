import type { Cue } from "./cue.js";
import { quotationFrom, type SentenceContext } from "./draft.js";
import type { TokenRange } from "./layers.js";

/** With these before the cue, something may or ought to be said, or would be, and was not. */
const MODAL = /^(?:should|could|can|may|might|must|ca|would|'d)$/;
const FUTURE = /^(?:will|'ll|wo)$/;

/** Surer than this, an entry speaks of words also in the future tense: will say, but not will answer. */
const SURE_IN_FUTURE = 0.9;

/** Right before the subject, or as its first word, these make a condition or a question of the clause. */
const OPEN = /^(?:if|unless|did|does|do|n't|should|would|could|can|will)$/;

/** Whoever reads or writes: what they know, claim or ought to admit is an argument, not a report. */
const ANYBODY = /^(?:one|we|i|you|some|anyone|many)$/;
const KNOWING = /^<?(?:know|realize|recognize|understand)\b/;

/**
 * Whether the cue tells what nobody has said: "we should say that", "what if they say", "no one said", "you know that".
 *
 * Words in quotation marks right behind the cue were said all the same, unless a modal verb says otherwise.
 */
export function isUnsaid(context: SentenceContext, cue: Cue, source: TokenRange): boolean {
  const { tokens, sentence } = context;
  const { norm } = tokens;
  const single = source.to - source.from === 1;
  const anybody = single && ANYBODY.test(norm[source.from]);
  for (let i = cue.from; i < cue.head.from; i++) {
    if (MODAL.test(norm[i]) && !(norm[i] === "'d" && norm[cue.head.from].endsWith("ed"))) return true;
    if (FUTURE.test(norm[i]) && cue.entry.weight < SURE_IN_FUTURE) return true;
    // "I don't claim to know": no claim was made.
    if (anybody && /^(?:n't|not|never)$/.test(norm[i])) return true;
  }
  if (norm[source.from] === "nobody" || (norm[source.from] === "one" && norm[source.from - 1] === "no"))
    return true;
  if (quotationFrom(context, cue.to) !== null) return false;
  if (single && norm[source.from] === "you") return true;
  if (anybody && KNOWING.test(cue.entry.entry)) return true;
  return OPEN.test(norm[source.from]) || (source.from > sentence.from && OPEN.test(norm[source.from - 1]));
}
