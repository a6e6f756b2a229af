import type { Random } from "../../learn/random.js";
import type { Morphology, TaggedSentence } from "../types.js";

/** Words that stand where others can stand too: `from` may give way to `to`, whose look tells nothing of what they are. */
interface Substitution {
  readonly fits: (tag: Morphology) => boolean;
  readonly from: ReadonlySet<string>;
  readonly to: readonly string[];
  /** Of the substitute, where it is not that of the word it stands for. */
  readonly tense?: Morphology["tense"];
}

const words = (text: string): string[] => text.split(" ");

const isVerb = ({ upos }: Morphology): boolean => upos === "VERB";

const isName = ({ upos, number }: Morphology): boolean => upos === "PROPN" && number === "Sing";

const isFiniteVerb = (tag: Morphology, tense: Morphology["tense"], number: Morphology["number"]): boolean =>
  isVerb(tag) && tag.verbForm === "Fin" && tag.person === "3" && tag.tense === tense && tag.number === number;

/**
 * The words that report, accuse and assert, which are nouns as often as verbs in news and rare in treebanks, in the
 * places of words of speech and of nouns that a clause with `that` follows; and names that are other words as well, in
 * the places of names that are not.
 */
const SUBSTITUTIONS: readonly Substitution[] = [
  {
    fits: (tag) => isFiniteVerb(tag, "Pres", "Sing"),
    from: new Set(words("says argues notes suggests insists announces explains believes writes thinks")),
    to: words("claims reports states charges alleges"),
  },
  // What somebody said yesterday is reported today: quotations end in `she said` far more often than in `she says`.
  {
    fits: (tag) => isFiniteVerb(tag, "Past", "Sing"),
    from: new Set(words("said wrote")),
    to: words("says claims reports states charges alleges"),
    tense: "Pres",
  },
  {
    fits: (tag) => isFiniteVerb(tag, "Past", "Plur"),
    from: new Set(words("said wrote")),
    to: words("say claim report state charge allege"),
    tense: "Pres",
  },
  {
    fits: (tag) => isVerb(tag) && tag.tense === "Past",
    from: new Set(words("said argued noted suggested insisted announced explained wrote told believed")),
    to: words("claimed reported stated charged alleged"),
  },
  {
    fits: (tag) => isVerb(tag) && tag.tense !== "Past",
    from: new Set(words("say argue suggest insist announce explain believe think")),
    to: words("claim report state charge allege"),
  },
  {
    fits: (tag) => tag.upos === "NOUN" && tag.number === "Plur",
    from: new Set(
      words("statements stories comments articles documents studies allegations arguments results"),
    ),
    to: words("claims reports charges"),
  },
  {
    fits: (tag) => tag.upos === "NOUN" && tag.number === "Sing",
    from: new Set(words("statement story article document study argument fact idea evidence belief rumor")),
    to: words("claim report charge"),
  },
  {
    fits: isName,
    from: new Set(
      words("Bush Clinton Obama Smith Blair Kerry Brown Powell Putin Jones Johnson Wilson Miller Davis"),
    ),
    to: words("May Price Cook Rice Grant Mark Will"),
  },
  {
    fits: isName,
    from: new Set(words("January February April June July August September October November December")),
    to: words("May March"),
  },
];

/** A sentence, each word that has substitutes replaced by one of them with the given probability. */
export function substitute(sentence: TaggedSentence, probability: number, random: Random): TaggedSentence {
  const forms = [...sentence.forms];
  const tags = [...sentence.tags];
  for (const [index, form] of forms.entries()) {
    const found = SUBSTITUTIONS.filter(({ from, fits }) => from.has(form) && fits(tags[index]));
    if (found.length === 0 || random.uniform() >= probability) continue;
    const { to, tense = tags[index].tense } = found[random.below(found.length)];
    forms[index] = to[random.below(to.length)];
    tags[index] = { ...tags[index], tense };
  }
  return { forms, tags };
}
