import { clausesOfSentence } from "../../syntax.js";
import { createCue } from "../cue.js";
import { LEARNED } from "../extractor/learned-entry.js";
import { type ScoredDraft, withContent, withSource } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { isTime } from "../time-words.js";
import { holdsQuotation } from "./holds-quotation.js";
import { maySpeak } from "./may-speak.js";
import { overlap } from "./owners.js";

/** Longer sentences cost most to parse, and are read right least. */
const LONGEST = 60;

/** A verb less sure, or of an attitude, has whoever it has. */
const SURE = 0.5;

/** Who may be anybody speaks in a case made up. */
const ANYBODY =
  /^(?:someone|somebody|anyone|anybody|everyone|everybody|nobody|no|any|you|we|one|i|it|this|that|there)$/;

/**
 * The drafts with a source for each quotation whose verb was found and not who says it: the verb's subject, by the dependencies of
 * its sentence. `Hale, the port's master, was away, but reportedly called it “…”`. No argument is changed. A year behind a name is cut off.
 *
 * A sentence is parsed only where such a draft stands in it.
 */
export function giveSubjects(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
): readonly ScoredDraft[] {
  return drafts.map((one) => {
    const draft = withoutYear(layers, one);
    if (!isDoubtful(layers, quotationOf, draft) || !holdsQuotation(layers, quotationOf, draft.content))
      return draft;
    const source = subjectOfCue(layers, quotationOf, draft);
    if (source === null) return draft;
    const content = draft.content.filter((piece) => !overlap(piece, source));
    return content.length === 0 ? draft : withContent(withSource(draft, source), content);
  });
}

/**
 * Whether nobody is the source, or what is no subject: what a preposition brings in ("The sailor held in Lyon, in a letter, wrote"), who is
 * told, and "it" with a participle ("It is why Hale left, calling it").
 */
function isDoubtful(
  { tokens }: AttributionLayers,
  quotationOf: Int32Array,
  { source, cue, head, entry }: ScoredDraft,
): boolean {
  if (source === null) return true;
  const { norm, lemma, pos } = tokens;
  if (source.from >= cue.to)
    return (
      lemma[head.from] === "tell" &&
      source.from === cue.to &&
      quotationOf[cue.from - 1] < 0 &&
      norm[cue.from - 1] !== ","
    );
  if (source.to > cue.from || pos[head.from] !== "VERB" || entry.rule === LEARNED) return false;
  if (
    norm[cue.from].endsWith("ing") &&
    source.to - source.from === 1 &&
    /^(?:it|this|that)$/.test(norm[source.from])
  )
    return true;
  if (isTime(tokens, source)) return true;
  return BRINGING_IN.test(norm[source.from - 1]) && norm[source.from - 2] !== "according";
}

/** Behind "reportedly" a verb of saying has a speaker; else nobody knows who reports. */
const TELLING =
  /^(?:say|tell|call|write|describe|urge|ask|warn|complain|joke|refer|claim|argue|vow|promise|threaten|brag|boast|yell|shout)$/;

const YEAR = /^(?:19|20)\d\d$/;

/** "Hale in 2008 called it": the year is no part of who speaks. */
function withoutYear({ tokens }: AttributionLayers, draft: ScoredDraft): ScoredDraft {
  const { source } = draft;
  if (source === null || source.to - source.from < 3) return draft;
  const dated = tokens.norm[source.to - 2] === "in" && YEAR.test(tokens.norm[source.to - 1]);
  return dated ? withSource(draft, { from: source.from, to: source.to - 2 }) : draft;
}

const BRINGING_IN = /^(?:in|of|to|against|by|under|from|among|over|between|at|'s)$/;

/** Verbs of believing and feeling have somebody else's words as often. */
function tellsWords({ tokens }: AttributionLayers, { entry, head }: ScoredDraft): boolean {
  const { frames } = createCue(tokens, entry, head, head.from);
  return frames.some((frame) => frame === "clause" || frame === "addressee" || frame === "object");
}

function subjectOfCue(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  draft: ScoredDraft,
): TokenRange | null {
  const { tokens, sentences, sentenceOf } = layers;
  const { cue, entry } = draft;
  const alleged = tokens.norm[cue.to - 1] === "reportedly" || tokens.norm[cue.to - 1] === "allegedly";
  if ((entry.weight < SURE || entry.rule === LEARNED || !tellsWords(layers, draft)) && !alleged) return null;
  const at = sentenceOf[cue.from];
  const sentence = sentences[at];
  if (sentence === undefined || sentence.to - sentence.from > LONGEST || quotationOf[cue.from] >= 0)
    return null;
  const { from } = sentence;
  const end = alleged ? cue.to + 1 : cue.to;
  const clause = clausesOfSentence(layers, at).findLast(
    ({ head }) => cue.from <= from + head && from + head < end && tokens.pos[from + head] === "VERB",
  );
  if (clause === undefined || clause.subject === null || clause.passive) return null;
  if (alleged && !TELLING.test(tokens.lemma[from + clause.head])) return null;
  if (clause.auxiliaries.some(({ kind }) => kind === "modal") || clause.subject.tie === "modified")
    return null;
  const who = clause.subject.antecedent ?? clause.subject;
  const source = { from: from + who.from, to: from + who.to };
  if (tokens.norm[source.from] === "even") source.from++;
  // in 2004 Ana Reyes
  if (tokens.pos[source.from] === "ADP" && YEAR.test(tokens.norm[source.from + 1])) source.from += 2;
  if (tokens.pos[source.from] === "ADP") return null;
  if (ANYBODY.test(tokens.norm[source.from]) || quotationOf[source.from] >= 0) return null;
  return !overlap(source, cue) && maySpeak(tokens, source) ? source : null;
}
