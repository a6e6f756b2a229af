import { parsedSentence } from "../../syntax.js";
import type { AttributionLayers } from "../layers.js";
import { clauseOfCue, inText } from "../settle/clause-of-cue.js";
import { agentBehind, holderOf } from "./holder.js";
import { judgedWords } from "./judged-words.js";
import type { View } from "./view.js";

/** Further behind its verb "as" is another clause's. */
const REACH = 20;

/** Behind these "as" judges nothing: as well, as part of, as she left, as president. */
const NO_JUDGEMENT =
  /^(?:well|such|follows|how|soon|long|much|many|early|late|far|usual|if|though|part|of|they|he|she|it|we|i|you|president|when|in|to|possible|opposed|for)$/;

/**
 * `what tenants see as a threat`, `tenants see the plan as a threat`, `the plan, described by tenants as a threat`,
 * `is seen as unfair by tenants`: the words behind "as", with what they are said of where that stands behind the verb. `null` for
 * anything else.
 */
export function viewAs(layers: AttributionLayers, quotationOf: Int32Array, verb: number): View | null {
  const { tokens } = layers;
  const as = findAs(layers, quotationOf, verb);
  if (as < 0) return null;
  const found = clauseOfCue(layers, rangeOf(verb));
  if (found === null) return null;
  const holder = holderOf(layers, found, agentBehind(layers, quotationOf, as + 1, false));
  const words = holder === null ? null : judgedWords(layers, quotationOf, verb, as + 1);
  if (holder === null || words === null || !isJudged(layers, verb, as, found.clause.object?.head ?? -2))
    return null;
  const { passive } = holder;
  const source =
    holder.range.from < as && as < holder.range.to ? { from: holder.range.from, to: as } : holder.range;
  const near = as === verb + 1 || (as === verb + 2 && tokens.pos[verb + 1] === "ADV");
  const { object } = found.clause;
  // "saw him left as a child": not what is seen
  if (!passive && !near && (object === null || inText(object, found.start).from !== verb + 1)) return null;
  // In headlines "as" tells what happens meanwhile.
  if (!passive && !near && layers.field === "title") return null;
  const from = passive || near ? words.from : verb + 1;
  const to = source.from > words.from ? Math.min(words.to, source.from - 1) : words.to;
  return to <= from
    ? null
    : { cue: { from: verb, to: near ? as + 1 : verb + 1 }, source, content: { from, to } };
}

/** Whether what stands behind "as" is tied to the verb, or to its object, and no clause of its own: "saw prices rise as demand grew". */
function isJudged(layers: AttributionLayers, verb: number, as: number, object: number): boolean {
  const index = layers.sentenceOf[verb];
  const { heads, relations } = parsedSentence(layers, index).tree;
  const start = layers.sentences[index].from;
  const head = heads[as - start];
  if (head <= as - start || (heads[head] !== verb - start && heads[head] !== object)) return false;
  return !relations.some(
    (relation, token) => heads[token] === head && /^(?:nsubj|cop|aux|expl)/.test(relation),
  );
}

function rangeOf(verb: number) {
  const range = { from: verb, to: verb + 1 };
  return { cue: range, head: range };
}

function findAs(
  { tokens: { norm }, sentences, sentenceOf }: AttributionLayers,
  quotationOf: Int32Array,
  verb: number,
): number {
  const end = Math.min((sentences[sentenceOf[verb]]?.to ?? verb) - 1, verb + REACH);
  for (let i = verb + 1; i < end; i++) {
    if (norm[i] === "as") return NO_JUDGEMENT.test(norm[i + 1]) || norm[i - 1] === "such" ? -1 : i;
    if (/^(?:[,;:.()]|that|who|which|because|when|if)$/.test(norm[i]) && quotationOf[i] < 0) return -1;
  }
  return -1;
}
