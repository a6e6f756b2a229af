import { lexicons } from "../../generated/lexicons.js";
import type { Name } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";

/**
 * Organisations that are called like a word, a person, a people or a place, and seats of governments and firms: which of
 * the two is meant, the sentence tells.
 */
const DOUBTFUL = new Set([
  ...(
    "apple target shell time slate vox vice ford uber merck amazon atlantic fortune salon intercept economist " +
    "georgetown princeton stanford oxford cambridge sprint sputnik pew barclays fox labour nation mirror journal " +
    "bloomberg rasmussen quinnipiac forbes disney tesla harvard yale nike oracle intel axios politico capitol pentagon " +
    "hollywood westminster whitehall congress"
  ).split(" "),
  "white house",
  "capitol hill",
  "wall street",
  "downing street",
  "silicon valley",
  "charles schwab",
  "philip morris",
  "new yorker",
]);
/** The words of the names of well-known organisations, from the lexicon of sources. */
const KNOWN_ORGANISATIONS: ReadonlySet<string> = new Set(
  lexicons.sources.rows
    .filter(({ label, note }) => label === "organisation" && note === "name")
    .map(({ entry = "" }) => entry)
    .filter((entry) => !entry.startsWith("the ") && !/[.'-]/.test(entry) && !DOUBTFUL.has(entry)),
);
const LONGEST = Math.max(...[...KNOWN_ORGANISATIONS].map((entry) => entry.split(" ").length));
const FIRST_WORDS = new Set([...KNOWN_ORGANISATIONS].map((entry) => entry.split(" ")[0]));

const CAPITAL = /^\p{Lu}/u;

/**
 * The names of a document's sentences with well-known organisations put right: *Twitter* and *Islamic State* are
 * organisations whatever they were found to be, also where they were overlooked, and *GOP Ada Varga* is two names.
 *
 * A word that is the family name of a person in the document is left to it. Names that organisations share with words,
 * persons and places are left as they were found. `found` holds the names of each sentence; so does what is returned.
 */
export function settleKnownOrganisations(
  sentences: readonly { readonly forms: readonly string[] }[],
  found: readonly (readonly Name[])[],
): readonly (readonly Name[])[] {
  const families = new Set<string>();
  found.forEach((names, index) => {
    for (const { from, to, type } of names)
      if (type === "person" && to - from > 1) families.add(normalizeForm(sentences[index].forms[to - 1]));
  });
  return found.map((names, index) => {
    const { forms } = sentences[index];
    const known = knownIn(forms).filter(
      ({ from, to }) => to - from > 1 || !families.has(normalizeForm(forms[from])),
    );
    return known.length === 0 ? names : known.reduce(withOrganisation, names);
  });
}

/** Where well-known organisations stand in a sentence, the longest at each place. */
function knownIn(forms: readonly string[]): { readonly from: number; readonly to: number }[] {
  const places: { from: number; to: number }[] = [];
  for (let from = 0; from < forms.length; from++) {
    if (!CAPITAL.test(forms[from]) || !FIRST_WORDS.has(normalizeForm(forms[from]))) continue;
    for (let to = Math.min(forms.length, from + LONGEST); to > from; to--) {
      if (!CAPITAL.test(forms[to - 1])) continue;
      if (!KNOWN_ORGANISATIONS.has(forms.slice(from, to).map(normalizeForm).join(" "))) continue;
      places.push({ from, to });
      from = to - 1;
      break;
    }
  }
  return places;
}

/** Names with an organisation at a place: instead of the same words as something else, of the first words of a person, or of none. */
function withOrganisation(
  names: readonly Name[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Name[] {
  const over = names.filter((name) => name.from < to && from < name.to);
  const organisation: Name = { from, to, type: "organisation" };
  if (over.length === 0) return [...names, organisation].sort((a, b) => a.from - b.from);
  const [name] = over;
  if (over.length > 1 || name.from !== from) return names;
  if (name.to === to && name.type !== "organisation")
    return names.map((one) => (one === name ? organisation : one));
  if (name.type !== "person" || name.to <= to) return names;
  return names.flatMap((one) =>
    one === name ? [organisation, { from: to, to: name.to, type: "person" }] : [one],
  );
}
