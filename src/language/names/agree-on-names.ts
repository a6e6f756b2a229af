import type { Name, NameType } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";
import { NAME_TYPES } from "./labels.js";
import type { NameSentence } from "./name-features.js";
import type { NamedSentence } from "./name-learner.js";

/** A name has a type when it was found this often, and this share of the finds agree. */
const FEWEST = 4;
const AGREED = 0.75;
/** A name is put where it was overlooked when at least this share of its capitalised uses were found. */
const FOUND = 0.6;
const LONGEST = 6;

const keyOf = (forms: readonly string[]): string => forms.map(normalizeForm).join(" ");

/**
 * Corrects the names that a first model found in many sentences, by what it found of the same name in most others:
 * `Sessions` is a person wherever it is found or overlooked, if it mostly is one.
 *
 * The names of each sentence are given in `found`. Names on which the finds do not agree are left as they were found.
 */
export function agreeOnNames(
  sentences: readonly NameSentence[],
  found: readonly (readonly Name[])[],
): NamedSentence[] {
  const types = agreedTypes(sentences, found);
  const overlooked = new Map<string, number>();
  sentences.forEach(({ forms }, index) => {
    for (const { key } of findOverlooked(forms, found[index], types))
      overlooked.set(key, (overlooked.get(key) ?? 0) + 1);
  });
  const certain = new Map(
    [...types].filter(([key, { finds }]) => finds >= FOUND * (finds + (overlooked.get(key) ?? 0))),
  );
  return sentences.map((sentence, index) => {
    const { forms } = sentence;
    const names = found[index].map((name) => {
      const type = types.get(keyOf(forms.slice(name.from, name.to)))?.type;
      return type === undefined ? name : { ...name, type };
    });
    const added = findOverlooked(forms, names, certain).map(({ name }) => name);
    return { ...sentence, names: [...names, ...added].sort((a, b) => a.from - b.from) };
  });
}

interface Agreed {
  readonly type: NameType;
  readonly finds: number;
}

function agreedTypes(
  sentences: readonly NameSentence[],
  found: readonly (readonly Name[])[],
): Map<string, Agreed> {
  const counts = new Map<string, number[]>();
  sentences.forEach(({ forms }, index) => {
    for (const { from, to, type } of found[index]) {
      const key = keyOf(forms.slice(from, to));
      const of = counts.get(key) ?? NAME_TYPES.map(() => 0);
      of[NAME_TYPES.indexOf(type)]++;
      counts.set(key, of);
    }
  });
  const agreed = new Map<string, Agreed>();
  for (const [key, of] of counts) {
    const finds = of.reduce((sum, count) => sum + count, 0);
    const most = Math.max(...of);
    if (finds >= FEWEST && most >= AGREED * finds)
      agreed.set(key, { finds, type: NAME_TYPES[of.indexOf(most)] });
  }
  return agreed;
}

const CAPITAL = /^\p{Lu}/u;

/** Capitalised runs that are agreed names, and overlap no name that was found; the longest at each place. */
function findOverlooked(
  forms: readonly string[],
  names: readonly Name[],
  types: ReadonlyMap<string, Agreed>,
): { key: string; name: Name }[] {
  const overlooked: { key: string; name: Name }[] = [];
  const isFree = (index: number): boolean => names.every(({ from, to }) => index < from || index >= to);
  for (let from = 1; from < forms.length; from++) {
    if (!CAPITAL.test(forms[from]) || !isFree(from)) continue;
    for (let to = Math.min(forms.length, from + LONGEST); to > from; to--) {
      if (!CAPITAL.test(forms[to - 1])) continue;
      const key = keyOf(forms.slice(from, to));
      const agreed = types.get(key);
      if (agreed === undefined || !forms.slice(from, to).every((_, k) => isFree(from + k))) continue;
      overlooked.push({ key, name: { from, to, type: agreed.type } });
      from = to - 1;
      break;
    }
  }
  return overlooked;
}
