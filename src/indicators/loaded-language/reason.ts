import type { Finding, LexiconEntry } from "../../types.js";
import { needOf } from "./conditions.js";
import { surenessOf } from "./sureness.js";

/** What words of a label do, behind the words themselves. */
const DOES: Readonly<Record<string, string>> = {
  "loaded-word": "judges or stirs feeling where a plainer word would do",
  "name-calling": "is name-calling, a label put on persons or groups",
  intensifier: "raises the word behind it",
  exaggeration: "says more than can be meant",
};

/** What let an entry count that does not count everywhere, by its need. */
const COUNTED: Readonly<Record<string, string>> = {
  epithet: "it stands before the noun it colours",
  feeling: "it stands before the noun it colours, and does not report a feeling",
  figurative: "nothing near makes it literal, such as a storm, an illness, a weapon or a game",
  degree: "a word follows that it can raise, and that is no plain measure",
  judgement: "a judging word follows",
  political: "a political word follows",
  object: "somebody or something is attacked with it",
  speech: "it introduces speech",
};

const VOUCHED_FOR =
  "another loaded word, an exclamation mark or a heated speech verb in the sentence vouches for it";
const SHOUTED = "it is shouted in capitals";

/** Where a fact about a word is from, by the lexicon's `source`. */
const KNOWN_FROM: Readonly<Record<string, string>> = {
  "SemEval-2020 task 11": "annotators of SemEval-2020 task 11 marked it",
  BABE: "annotators of BABE marked it",
  "Recasens et al. 2013": "it is of the kind that Recasens et al. (2013) describe",
  "own annotation": "annotators of our own news sentences marked it",
  "own reading": "listed after reading it in news",
  "general knowledge": "listed from general knowledge",
};

/**
 * Why a loaded word or phrase was marked, in one plain sentence: what it does, what let it count here, and where the fact is from.
 *
 * What let it count is read from the entry's need and the finding's score, which is higher where something else in the sentence had
 * to vouch for it. Of several `entries` the one that explains label and score counts. `null` without one.
 * @example reasonOfLoadedWord({ text: "thug", label: "name-calling", score: 0.8 }, [{ label: "name-calling", weight: 0.8, note: null, source: "BABE" }]) // "“thug” is name-calling, a label put on persons or groups; annotators of BABE marked it."
 */
export function reasonOfLoadedWord(
  finding: Pick<Finding, "text" | "label" | "score">,
  entries: readonly Pick<LexiconEntry, "label" | "weight" | "note" | "source">[],
): string | null {
  const { text, label, score } = finding;
  const alike = entries.filter((entry) => entry.label === label);
  const entry = alike.find((one) => mayScore(one, score)) ?? alike[0];
  if (entry === undefined) return null;
  const words = text.trim().replace(/\s+/g, " ");
  const why = whatLetItCount(needOf(entry), score > entry.weight, words);
  const parts = [
    `“${words}” ${DOES[label] ?? `is listed as ${label}`}`,
    ...(why === null ? [] : [`it counts here because ${why}`]),
    entry.source === null ? "no source is given" : (KNOWN_FROM[entry.source] ?? `from ${entry.source}`),
  ];
  return `${parts.join("; ")}.`;
}

function mayScore(entry: Pick<LexiconEntry, "weight" | "note">, score: number): boolean {
  const need = needOf(entry);
  if (surenessOf(entry, false) === score) return true;
  return (need === "company" || need === "epithet") && surenessOf(entry, true) === score;
}

/** A word in capitals may have counted for them or for its need; without company it was the capitals. */
function whatLetItCount(need: string | null, vouchedFor: boolean, words: string): string | null {
  if (need === null) return null;
  if (vouchedFor) return VOUCHED_FOR;
  if (need === "company") return SHOUTED;
  const counted = COUNTED[need] ?? null;
  const shouted = words === words.toUpperCase() && words !== words.toLowerCase();
  return counted !== null && shouted ? `${counted}, or ${SHOUTED}` : counted;
}
