import type { Name, NameType } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";
import { organisationSigns } from "./organisation-signs.js";

/** Signs that a document must have in all that a name of this type stands for an organisation. */
const FEWEST: Readonly<Partial<Record<NameType, number>>> = { place: 2, other: 1 };
/** And so many of them for each time that it is named. */
const EACH = 1 / 3;

/** What states call themselves in full: `Republic of Arden`; their governments are meant by it as well, and seldom. */
const STATE_OF = new Set(["republic", "kingdom", "state"]);

/** Words that begin the names of storms and undertakings, of which the second word alone can be a person's too. */
const BEGIN_OTHERS = new Set("hurricane cyclone typhoon storm tropical operation project".split(" "));

/**
 * The names of a document's sentences with types that the document as a whole speaks for: a place or something else is
 * an organisation where enough around its uses says so (`organisationSigns`: *members of the Sea Watch*), and what is
 * named as a storm or an undertaking, *Hurricane Ida*, is no person, with its first word or without. A *Republic of* or
 * *State of* something and the Soviet Union are places.
 *
 * `found` holds the names of each sentence; so does what is returned. No range changes.
 */
export function settleTypes(
  sentences: readonly { readonly forms: readonly string[] }[],
  found: readonly (readonly Name[])[],
): readonly (readonly Name[])[] {
  const named = found.map((names, index) => ({ forms: sentences[index].forms, names }));
  const others = new Set(
    named.flatMap(({ forms, names }) =>
      names.filter((name) => isBegunAsOther(forms, name)).map(({ to }) => normalizeForm(forms[to - 1])),
    ),
  );
  const isOther = (forms: readonly string[], name: Name): boolean =>
    isBegunAsOther(forms, name) || (name.to - name.from === 1 && others.has(normalizeForm(forms[name.from])));
  const signed = named.map(({ forms, names }) => ({
    forms,
    names: names.map((name) => {
      if (isOther(forms, name)) return retyped(name, "other");
      return name.type === "organisation" && isState(forms, name) ? retyped(name, "place") : name;
    }),
  }));

  const signs = new Map<string, { total: number; uses: number }>();
  for (const sentence of signed)
    for (const name of sentence.names) {
      if (FEWEST[name.type] === undefined || isState(sentence.forms, name)) continue;
      const key = keyOf(sentence.forms, name);
      const { total, uses } = signs.get(key) ?? { total: 0, uses: 0 };
      signs.set(key, { total: total + organisationSigns(sentence, name), uses: uses + 1 });
    }
  return signed.map(({ forms, names }) =>
    names.map((name) => {
      const fewest = FEWEST[name.type];
      const { total = 0, uses = 0 } = signs.get(keyOf(forms, name)) ?? {};
      const isOrganisation = fewest !== undefined && total >= fewest && total >= EACH * uses;
      return isOrganisation ? retyped(name, "organisation") : name;
    }),
  );
}

function isBegunAsOther(forms: readonly string[], { from, to }: Name): boolean {
  return to - from === 2 && BEGIN_OTHERS.has(normalizeForm(forms[from]));
}

function isState(forms: readonly string[], name: Name): boolean {
  const words = keyOf(forms, name);
  if (words === "soviet union") return true;
  const [noun, link] = words
    .slice(0, Math.max(0, words.indexOf(" of ") + 3))
    .split(" ")
    .slice(-2);
  return link === "of" && STATE_OF.has(noun);
}

/** Parts are those of a person, and go. */
function retyped(name: Name, type: NameType): Name {
  return type === name.type ? name : { from: name.from, to: name.to, type };
}

function keyOf(forms: readonly string[], { from, to }: Name): string {
  return forms.slice(from, to).map(normalizeForm).join(" ");
}
