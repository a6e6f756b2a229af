import { hashString } from "../../learn/hash.js";
import type { LexiconEntry } from "../../types.js";
import { lexicon } from "./lexicon.js";
import { asMatched, type Rule } from "./neighbours.js";
import { rules } from "./rules.js";

/** Labels whose entries the model judges: what the Szeged corpus annotates. */
const LABELS: ReadonlySet<string> = new Set(["modal", "plausibility", "appearance", "belief"]);

/** Words of distance that the corpus annotates too. */
const DISTANCING: ReadonlySet<string> = new Set([
  ...["alleged", "allegedly", "supposed", "supposedly", "purported", "purportedly", "reportedly"],
  ...["reputed", "reputedly", "putative", "ostensible"],
]);

/** Hedges nearly always in news, and in an encyclopedia often not: rules alone decide. */
const LEFT_TO_RULES: ReadonlySet<string> = new Set([
  ...["apparently", "apparent", "arguably", "possible", "potential", "<appear> to", "what appears to be"],
]);

/** An entry of the lexicon that the model judges, with what is the same for all its matches. */
export interface JudgedEntry {
  readonly rule: Rule;
  readonly hasRule: boolean;
  readonly entryHash: number;
  readonly labelHash: number;
  /** How sure the entry is by itself, in tenths. */
  readonly weight: number;
}

const judged: ReadonlyMap<LexiconEntry, JudgedEntry> = new Map(
  lexicon.entries
    .filter(({ entry, label }) => (LABELS.has(label) || DISTANCING.has(entry)) && !LEFT_TO_RULES.has(entry))
    .map((entry) => [
      entry,
      {
        rule: rules.get(entry.entry) ?? asMatched,
        hasRule: rules.has(entry.entry),
        entryHash: hashString(entry.entry),
        labelHash: hashString(entry.label),
        weight: Math.floor(entry.weight * 10),
      },
    ]),
);

/** What the model needs of an entry; `undefined` for one that rules decide, or that a user brought. */
export function judgedEntry(entry: LexiconEntry): JudgedEntry | undefined {
  return judged.get(entry);
}

const bundled: ReadonlySet<LexiconEntry> = new Set(lexicon.entries);

/** Whether an entry is one of models/hedging/lexicon.csv, and not one that a user brought. */
export function isBundled(entry: LexiconEntry): boolean {
  return bundled.has(entry);
}
