import type { SourceKind } from "../../types.js";
import type { Gender } from "./source-words.js";

/** What a source span says of its source, before it is known who else in the article is meant by it. */
export interface SourceDescription {
  readonly kind: SourceKind;
  /** Without title, role and apposition; for an unnamed source the words it is called by. */
  readonly name: string;
  readonly named: boolean;
  readonly role: string | null;
  /** The words of the name, lower case; for an unnamed source those without determiner. */
  readonly words: readonly string[];
  /** The surname of a person, the noun of an unnamed source, the last word of an organisation. */
  readonly head: string;
  /** Titles and role nouns that go with the name: `senator` for "Sen. Ruiz of Texas, a lawyer" and `lawyer`. */
  readonly roles: readonly string[];
  readonly gender: Gender | null;
  /** False when the kind is a guess: one capitalised word without a title may be a person or an organisation. */
  readonly sure: boolean;
  /** An organisation only because one word that never has a given name or a title is more often a firm than a person. */
  readonly guessed: boolean;
  /** Begins with an article or pronoun that points at something known: the, this, that. */
  readonly definite: boolean;
  /** Named, or called by more than a bare word for people who know or object: "a Defense Ministry official". */
  readonly described: boolean;
}

/**
 * The description with some of it said otherwise.
 *
 * All descriptions are made with their keys in this order: one shape, which what reads them is compiled for once.
 */
export function redescribe(
  description: SourceDescription,
  changes: Partial<SourceDescription>,
): SourceDescription {
  const {
    kind = description.kind,
    name = description.name,
    named = description.named,
    role = description.role,
    words = description.words,
    head = description.head,
    roles = description.roles,
    gender = description.gender,
    sure = description.sure,
    guessed = description.guessed,
    definite = description.definite,
    described = description.described,
  } = changes;
  return { kind, name, named, role, words, head, roles, gender, sure, guessed, definite, described };
}
