import { FramelensError } from "../errors.js";
import { splitDocuments } from "../language/conllu/annotate-file.js";
import { goldNames } from "../language/conllu/gold-names.js";
import type { ConlluSentence } from "../language/conllu/sentence.js";
import { agreeInDocument } from "../language/names/agree-in-document.js";
import type { Name, NameType } from "../language/types.js";
import { addCounts, type Counts, createAgreement, WILSON } from "./agreement.js";
import type { Benchmark } from "./benchmark.js";
import { countOverlaps, countSame } from "./match-names.js";
import { countDocuments, readGold } from "./read-gold.js";
import type { Agreement, AgreementTable } from "./scorecard.js";

const TYPES: readonly NameType[] = ["person", "organisation", "place", "other"];
const TOGETHER: readonly NameType[] = ["person", "organisation"];
const TOGETHER_NAME = "person + organisation";

const METHOD =
  "Words are the treebank's; tags are predicted; names agree within a document. Names are what the annotated mentions name: headed by a proper noun, " +
  "without article, possessive or relative clause, nested ones reduced to the longest; times, roles and common nouns " +
  "are no names.";

/** Names of a sentence as people annotated them, and as they were predicted. */
interface Pair {
  readonly gold: readonly Name[];
  readonly predicted: readonly Name[];
}

/** Names against the `Entity=` brackets of GUM. */
export const entities: Benchmark = {
  name: "entities",
  description: "names of persons, organisations, places and other against Entity= in a CoNLL-U file",
  endings: [".conllu"],
  bundled: null,
  evaluate(files, { path, documents, language }) {
    const sentences = readGold(files, { path, documents });
    if (!sentences.some(hasEntities))
      throw new FramelensError(
        "BAD_CONLLU",
        `${path}: no word has Entity= in its last column; expected a file with names annotated, such as GUM`,
        { place: { file: path } },
      );
    const pairs = [...splitDocuments(sentences)].flatMap((document): Pair[] => {
      const tagged = document.map(({ words }) => {
        const forms = words.map(({ form }) => form);
        return { forms, tags: language.tag(forms) };
      });
      const predicted = agreeInDocument(tagged, tagged.map(language.names));
      return document.map((sentence, index) => ({ gold: goldNames(sentence), predicted: predicted[index] }));
    });
    return {
      schema: "framelens/scorecard@1",
      benchmark: "entities",
      file: path,
      documents,
      size: {
        documents: countDocuments(sentences),
        sentences: sentences.length,
        words: sentences.reduce((total, { words }) => total + words.length, 0),
        names: pairs.reduce((total, { gold }) => total + gold.length, 0),
      },
      method: METHOD,
      intervals: WILSON,
      notes: [],
      leftOut: [],
      figures: [],
      tables: [
        byType(pairs, "exact, with type", "Correct: the same words and the same type.", countSame),
        {
          name: "exact",
          definition: "Correct: the same words; the two types may differ, among those of the row.",
          rows: [
            createAgreement(TOGETHER_NAME, countPairs(pairs, TOGETHER, countSame)),
            createAgreement("all", countPairs(pairs, TYPES, countSame)),
          ],
        },
        byType(
          pairs,
          "overlap, with type",
          "Correct: an annotated and a predicted name of the same type share at least one word, matched one to one.",
          countOverlaps,
        ),
      ],
      shares: [],
      comparisons: [],
      breakdowns: [],
      differences: [],
    };
  },
};

const hasEntities = ({ words }: ConlluSentence): boolean =>
  words.some(({ misc }) => /(?:^|\|)Entity=/.test(misc));

function byType(
  pairs: readonly Pair[],
  name: string,
  definition: string,
  match: typeof countSame,
): AgreementTable {
  const counts = new Map(TYPES.map((type) => [type, countPairs(pairs, [type], match)]));
  const together = (types: readonly NameType[]): Counts =>
    addCounts(types.flatMap((type) => counts.get(type) ?? []));
  const rows: Agreement[] = [...counts].map(([type, count]) => createAgreement(type, count));
  rows.push(createAgreement(TOGETHER_NAME, together(TOGETHER)), createAgreement("all", together(TYPES)));
  return { name, definition, rows };
}

function countPairs(pairs: readonly Pair[], types: readonly NameType[], match: typeof countSame): Counts {
  return addCounts(
    pairs.map(({ gold, predicted }) => {
      const right = gold.filter(({ type }) => types.includes(type));
      const given = predicted.filter(({ type }) => types.includes(type));
      return { gold: right.length, predicted: given.length, correct: match(right, given) };
    }),
  );
}
