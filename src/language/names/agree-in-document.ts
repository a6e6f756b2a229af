import type { Morphology, Name, NameType } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";
import { settleAcronyms } from "./acronyms.js";
import { completeInDocument } from "./complete-in-document.js";
import { settleKnownOrganisations } from "./known-organisations.js";
import { dropLoneMonths } from "./month-names.js";
import { settleTypes } from "./settle-types.js";
import { isTownBeforeState } from "./town-and-state.js";

/** Tokens of a sentence, with their tags if they have some. */
interface Forms {
  readonly forms: readonly string[];
  readonly tags?: readonly Morphology[];
}

/**
 * The names of a document's sentences, found one sentence at a time, made to agree: what the document says is an
 * organisation becomes one (`settleTypes`, `settleAcronyms`), and so does what everybody knows as one
 * (`settleKnownOrganisations`), the same words have the type that they have most often (the one found where
 * there is no such type), *Paris* alone is a person where *Valeska Paris* is one, but not in *Paris, Texas*, persons and organisations are put where they were overlooked (`completeInDocument`), and *May* alone is no person
 * without a sign in the document that it is one.
 *
 * `finds` holds the names of each sentence; so does what is returned. No range changes.
 * Source: Gale, Church & Yarowsky 1992, One sense per discourse, HLT.
 */
export function agreeInDocument(
  sentences: readonly Forms[],
  finds: readonly (readonly Name[])[],
): readonly (readonly Name[])[] {
  const found = settleKnownOrganisations(
    sentences,
    settleAcronyms(sentences, settleTypes(sentences, dropLoneMonths(sentences, finds))),
  );
  const types = new Map<string, Map<NameType, number>>();
  const persons = new Set<string>();
  sentences.forEach(({ forms }, index) => {
    for (const name of found[index]) {
      const key = keyOf(forms, name);
      const counts = types.get(key) ?? new Map<NameType, number>();
      counts.set(name.type, (counts.get(name.type) ?? 0) + 1);
      types.set(key, counts);
      if (name.type !== "person" || name.to - name.from === 1) continue;
      persons.add(normalizeForm(forms[name.from])).add(normalizeForm(forms[name.to - 1]));
    }
  });
  const agreed = sentences.map(({ forms }, index) =>
    found[index].map((name) => {
      const key = keyOf(forms, name);
      const isPerson = name.to - name.from === 1 && persons.has(key);
      const agreed = isPerson ? "person" : (mostFrequent(types.get(key)) ?? name.type);
      const type = agreed === "person" && isTownBeforeState(forms, name) ? "place" : agreed;
      return type === name.type ? name : { from: name.from, to: name.to, type };
    }),
  );
  return completeInDocument(sentences, agreed);
}

function keyOf(forms: readonly string[], { from, to }: Name): string {
  return forms.slice(from, to).map(normalizeForm).join(" ");
}

/** The type that more than half of the finds have; `null` where there is none. */
function mostFrequent(counts: ReadonlyMap<NameType, number> = new Map()): NameType | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [type, count] of counts) if (2 * count > total) return type;
  return null;
}
