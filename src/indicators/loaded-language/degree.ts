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
  ...["corrupted", "unjustified", "unwarranted", "predictable", "unsurprising", "incorrect", "abandoned"],
  ...["unpunished", "rigid", "hypocritical", "unhelpful", "undeserved", "unbecoming", "infuriating"],
]);

/** Intensifiers so worn that they only say how much: "deeply concerned", "exceedingly rare". */
const WORN: ReadonlySet<string> = new Set([...["highly", "exceedingly", "deeply", "intensely"]]);

/** What such an intensifier makes a judgement of, besides what judges by itself or in `JUDGING`. */
const CHARGED: ReadonlySet<string> = new Set([
  ...[
    "effective",
    "efficient",
    "successful",
    "negative",
    "partisan",
    "politicized",
    "controversial",
    "contentious",
  ],
  ...[
    "charged",
    "polarized",
    "polarizing",
    "divisive",
    "inflammatory",
    "provocative",
    "traumatizing",
    "tribal",
  ],
  ...["questionable", "suspicious", "suspect", "dubious", "selective", "irregular", "exaggerated"],
  ...["improper", "unethical", "unprofessional", "illegal", "unconstitutional", "undemocratic", "immoral"],
  ...["offensive", "disrespectful", "insensitive", "aggressive", "problematic", "troubling", "disturbing"],
  ...["dangerous", "damaging", "harmful", "destructive", "disruptive", "confusing", "careless", "flimsy"],
  ...["deceptive", "disturbed", "dysfunctional", "unequal", "unsatisfying", "underwhelming", "weird", "odd"],
  ...["strange", "ironic", "cynical", "rude", "arrogant", "stupid", "silly", "selfish", "cruel", "sexist"],
  ...["racist", "homophobic", "corrupt", "regressive", "disaffected"],
]);

/** Intensifiers of size: before a plain word they say how much and no more, "a hugely important vote". */
const SIZES: ReadonlySet<string> = new Set([
  ...["hugely", "enormously", "immensely", "tremendously", "extraordinarily", "exceptionally", "vastly"],
  ...["massively"],
]);

/** What is raised in plain reports, besides what is measured: how well known, sure, hard, wanted something is. */
const PLAIN: ReadonlySet<string> = new Set([
  ...["popular", "unpopular", "favorable", "unfavorable", "sympathetic", "influential", "prominent"],
  ...[
    "respected",
    "important",
    "significant",
    "consequential",
    "useful",
    "helpful",
    "valuable",
    "beneficial",
  ],
  ...["common", "unusual", "probable", "clear", "unclear", "uncertain", "confident", "cautious", "reluctant"],
  ...["mindful", "concerned", "knowledgeable", "experienced", "professional", "hard", "difficult", "tight"],
  ...["detailed", "diverse", "mixed", "dynamic", "functional", "interconnected", "personal", "protected"],
  ...["congested", "shared", "produced", "thought", "innovative", "expensive", "costly", "busy", "warm"],
  ...["windy", "elevated", "volatile", "turbulent", "contestable", "subjective", "optimistic", "complex"],
  ...["complicated", "powerful", "proud", "grateful", "successful", "profitable", "well", "little", "few"],
  ...[
    "short",
    "long",
    "strong",
    "stable",
    "steady",
    "consistent",
    "resilient",
    "increased",
    "more",
    "better",
  ],
]);

/**
 * True when an adjective, an adverb or a participle that can be judged stands behind an intensifier: behind a worn one something that
 * judges, behind one of size nothing plain.
 */
export function raisesSomething(place: Place, judged: ReadonlySet<number>): boolean {
  const { tokens, from, to, end } = place;
  const next = wordAfter(place);
  if (WORN.has(tokens.norm[from])) return CHARGED.has(next) || raisesJudgement(place, judged);
  if (SIZES.has(tokens.norm[from]) && PLAIN.has(next)) return false;
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
