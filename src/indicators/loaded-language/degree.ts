import { morphologyOf } from "../../text/syntax.js";
import type { Tokens } from "../../types.js";
import { type Place, wordAfter } from "./place.js";

/** What an intensifier raises that is measured, classified or meant as praise of a skill: no judgement in it. */
const MEASURED: ReadonlySet<string> = new Set([
  ...["likely", "unlikely", "different", "similar", "active", "sensitive", "visible", "qualified"],
  ...["populated", "rare", "high", "low", "small", "large", "hot", "cold", "dry", "wet", "close", "young"],
  ...["old", "thin", "thick", "soluble", "variable", "mobile", "local", "regional", "available"],
  ...["possible", "aware", "familiar", "able"],
]);

/** Plain words that turn into a judgement when a weak intensifier stands before them: "completely wrong". */
const JUDGING: ReadonlySet<string> = new Set([
  ...["wrong", "false", "untrue", "unfair", "unacceptable", "unnecessary", "inappropriate", "unqualified"],
  ...["unfit", "unreasonable", "unrealistic", "unbelievable", "useless", "broken", "flawed", "bad"],
  ...["awful", "unprepared", "irrelevant", "ineffective", "inadequate", "unrelated", "biased", "fake"],
  ...["fabricated", "discredited", "mad", "unsustainable", "unworkable", "misleading", "inaccurate"],
  ...["dependent", "destroyed", "ignored", "opposed", "evil", "sick", "nuts", "great", "fair", "innocent"],
  ...["ignoring", "failed", "incapable", "oblivious", "unaware", "unable", "unwilling", "disconnected"],
  ...["corrupted", "unjustified", "unwarranted", "predictable", "unsurprising"],
]);

/** True when an adjective, an adverb or a participle that can be judged stands behind an intensifier. */
export function raisesSomething(place: Place): boolean {
  const { tokens, to, end } = place;
  if (to >= end || MEASURED.has(tokens.norm[to])) return false;
  const tag = tokens.pos[to];
  return tag === "ADJ" || tag === "ADV" || isParticiple(tokens, to);
}

/** True when a judging word stands behind: a plain one of the list above, or the start of another match. */
export function raisesJudgement(place: Place, judged: ReadonlySet<number>): boolean {
  return judged.has(place.to) || JUDGING.has(wordAfter(place));
}

/** A past tense is as good as a participle: "utterly failed". */
function isParticiple(tokens: Tokens, at: number): boolean {
  const { upos, verbForm, tense } = morphologyOf(tokens, at);
  return upos === "VERB" && (verbForm === "Part" || verbForm === "Ger" || tense === "Past");
}
