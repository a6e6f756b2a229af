import type { Morphology, Name, NameType } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";
import { isInDate, isMonthName } from "./month-names.js";

/** Tokens of a sentence; with tags *May* is told from the verb. */
interface Forms {
  readonly forms: readonly string[];
  readonly tags?: readonly Morphology[];
}

/** A name is put where it was overlooked when it was found at least once for each two times that it was not. */
const FOUND = 1 / 3;
/** Shorter forms stand alone for too many things. */
const SHORTEST = 3;
const CAPITAL = /^\p{Lu}/u;
/** Join what is beside them to one word. */
const JOINS = new Set(["-", "–", "‑", "@", "/"]);

const keyOf = (forms: readonly string[]): string => forms.map(normalizeForm).join(" ");

/**
 * The names of a document's sentences with those of persons and organisations that were found elsewhere in it and
 * overlooked here: *Varga* at the head of a sentence where others name *Ada Varga*.
 *
 * The whole name or a person's last word, with a capital, no other capitalised word beside it, and found in at least a
 * third of the places where it stands so; not a single word that the document also writes small. Initials that stand in
 * brackets behind the name of an organisation are one too: *World Trade Organization (WTO)*.
 */
export function completeInDocument(
  sentences: readonly Forms[],
  found: readonly (readonly Name[])[],
): readonly (readonly Name[])[] {
  const known = knownNames(sentences, found);
  if (known.size === 0) return found;
  const longest = Math.max(...[...known.values()].map(({ length }) => length));
  const small = new Set(
    sentences.flatMap(({ forms }) => forms.filter((form) => form === form.toLowerCase())),
  );
  const overlooked = sentences.map((sentence, index) =>
    findOverlooked(sentence, found[index], known, longest, small),
  );
  const missed = new Map<string, number>();
  for (const { key } of overlooked.flat()) missed.set(key, (missed.get(key) ?? 0) + 1);
  return found.map((names, index) => {
    const added = overlooked[index].filter(({ key }) => {
      const { finds = 0, explained = false } = known.get(key) ?? {};
      return explained || finds >= FOUND * (finds + (missed.get(key) ?? 0));
    });
    return added.length === 0
      ? names
      : [...names, ...added.map(({ name }) => name)].sort((a, b) => a.from - b.from);
  });
}

interface Known {
  readonly type: NameType;
  readonly finds: number;
  /** Number of its words. */
  readonly length: number;
  /** True when the document says what it stands for: `World Trade Organization (WTO)`. */
  readonly explained: boolean;
}

/** Names of persons and organisations by their words, where most finds have that type. */
function knownNames(
  sentences: readonly Forms[],
  found: readonly (readonly Name[])[],
): ReadonlyMap<string, Known> {
  const counts = new Map<string, { readonly length: number; readonly types: Map<NameType, number> }>();
  const count = (forms: readonly string[], type: NameType): void => {
    const key = keyOf(forms);
    const entry = counts.get(key) ?? { length: forms.length, types: new Map<NameType, number>() };
    entry.types.set(type, (entry.types.get(type) ?? 0) + 1);
    counts.set(key, entry);
  };
  sentences.forEach(({ forms }, index) => {
    for (const { from, to, type } of found[index]) {
      count(forms.slice(from, to), type);
      if (type === "person" && to - from > 1) count(forms.slice(to - 1, to), type);
    }
  });
  const known = new Map<string, Known>();
  for (const [key, { length, types }] of counts) {
    const finds = [...types.values()].reduce((sum, number) => sum + number, 0);
    for (const type of ["person", "organisation"] as const)
      if (2 * (types.get(type) ?? 0) > finds) known.set(key, { type, finds, length, explained: false });
  }
  sentences.forEach(({ forms }, index) => {
    for (const name of found[index]) {
      const letters = name.type === "organisation" ? initialsBehind(forms, name) : null;
      if (letters !== null)
        known.set(letters, { type: "organisation", finds: 1, length: 1, explained: true });
    }
  });
  return known;
}

/** The initials of a name in brackets behind it, as a key; `null` when there are none. */
function initialsBehind(forms: readonly string[], { from, to }: Name): string | null {
  const letters = forms[to + 1] ?? "";
  if (forms[to] !== "(" || forms[to + 2] !== ")" || !/^[A-Z]{2,7}$/.test(letters)) return null;
  const words = forms.slice(from, to);
  const capitals = words.filter((form) => CAPITAL.test(form));
  const initials = (of: readonly string[]): string => of.map((form) => form.charAt(0).toUpperCase()).join("");
  return initials(capitals) === letters || initials(words) === letters ? keyOf([letters]) : null;
}

/** Whether a single word can be a name there: *Will* cannot in a document that has *will*, but *May* outside of dates. */
function standsAlone(
  { forms, tags }: Forms,
  at: number,
  known: ReadonlyMap<string, Known>,
  small: ReadonlySet<string>,
): boolean {
  const form = forms[at];
  // WHO, and not Who.
  if (known.get(keyOf([form]))?.explained) return form === form.toUpperCase();
  if (isMonthName(form)) return !isInDate(forms, at) && tags?.[at].upos !== "AUX";
  return form.length >= SHORTEST && !small.has(form.toLowerCase());
}

function findOverlooked(
  sentence: Forms,
  names: readonly Name[],
  known: ReadonlyMap<string, Known>,
  longest: number,
  small: ReadonlySet<string>,
): { readonly key: string; readonly name: Name }[] {
  const { forms } = sentence;
  const taken = new Uint8Array(forms.length);
  for (const { from, to } of names) taken.fill(1, from, to);
  const isCapital = (at: number): boolean => at < forms.length && CAPITAL.test(forms[at]);
  const isAlone = (from: number, to: number): boolean =>
    !(from > 1 && isCapital(from - 1)) && !isCapital(to) && !JOINS.has(forms[to] ?? "");
  const overlooked: { key: string; name: Name }[] = [];
  for (let from = 0; from < forms.length; from++) {
    if (taken[from] === 1 || !isCapital(from)) continue;
    for (let to = Math.min(forms.length, from + longest); to > from; to--) {
      if (!isCapital(to - 1) || !isAlone(from, to) || taken.subarray(from, to).includes(1)) continue;
      if (to - from === 1 && !standsAlone(sentence, from, known, small)) continue;
      const key = keyOf(forms.slice(from, to));
      const type = known.get(key)?.type;
      if (type === undefined) continue;
      overlooked.push({ key, name: { from, to, type } });
      from = to - 1;
      break;
    }
  }
  return overlooked;
}
