import type { Name } from "../types.js";

/** Countries, states and towns in capitals. */
const PLACES = new Set("US UK USA UAE USSR DRC EU DC LA NYC NY SF NZ UN".split(" "));
const ACRONYM = /^[A-Z]{2,6}$/;
const SMALL_WORD = /^\p{Ll}/u;
/** So many persons must be said to belong to it. */
const FEWEST = 2;

/**
 * The names of a document's sentences with organisations that go by their initials: where at least two persons belong
 * to one, *DPN's Ada Varga* and *Bela Kovacs of DPN*, it is an organisation wherever it stands alone.
 *
 * Words in capitals in sentences all in capitals say nothing. `found` holds the names of each sentence; so does what is
 * returned.
 */
export function settleAcronyms(
  sentences: readonly { readonly forms: readonly string[] }[],
  found: readonly (readonly Name[])[],
): readonly (readonly Name[])[] {
  const members = new Map<string, number>();
  const places = sentences.map(({ forms }, index) =>
    placesOf(forms).filter((at) =>
      found[index].every(({ from, to }) => to <= at || at < from || to - from === 1),
    ),
  );
  sentences.forEach(({ forms }, index) => {
    for (const at of places[index])
      if (hasMemberBeside(forms, found[index], at)) members.set(forms[at], (members.get(forms[at]) ?? 0) + 1);
  });
  const settled = new Set([...members].filter(([, count]) => count >= FEWEST).map(([form]) => form));
  if (settled.size === 0) return found;
  return found.map((names, index) => {
    const own = places[index].filter((at) => settled.has(sentences[index].forms[at]));
    if (own.length === 0) return names;
    const others = names.filter(({ from, to }) => !own.some((at) => from <= at && at < to));
    const added = own.map((at): Name => ({ from: at, to: at + 1, type: "organisation" }));
    return [...others, ...added].sort((a, b) => a.from - b.from);
  });
}

function placesOf(forms: readonly string[]): number[] {
  const places: number[] = [];
  forms.forEach((form, at) => {
    if (ACRONYM.test(form) && !PLACES.has(form)) places.push(at);
  });
  return places.length > 0 && forms.filter((form) => SMALL_WORD.test(form)).length >= places.length
    ? places
    : [];
}

/** `DPN's Ada Varga`, `Bela Kovacs of DPN`. */
function hasMemberBeside(forms: readonly string[], names: readonly Name[], at: number): boolean {
  const isPerson = (matches: (name: Name) => boolean): boolean =>
    names.some((name) => name.type === "person" && matches(name));
  const after = forms[at + 1];
  if (after === "'s" || after === "’s") return isPerson(({ from }) => from === at + 2);
  const isOf = forms[at - 1] === "of" || forms[at - 1] === "from";
  return isOf && isPerson(({ to }) => to === at - 1);
}
