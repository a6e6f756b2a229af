import { FEATURES } from "../language/conllu/features.js";
import { goldMorphology, goldTree } from "../language/conllu/gold.js";
import type { Morphology } from "../language/types.js";
import { createFigure, WILSON } from "./agreement.js";
import type { Benchmark } from "./benchmark.js";
import { measureRawText } from "./raw-text.js";
import { countDocuments, readGold } from "./read-gold.js";
import type { Figure } from "./scorecard.js";
import { createTally } from "./tally.js";
import { universalRelation } from "./universal-relation.js";

const METHOD =
  "Words are the treebank's; tags are predicted, and dependencies are predicted over them. All words count, " +
  "punctuation too; relations are cut at the colon, as in the CoNLL 2018 shared task, but for the last figure. What " +
  "holds for articles, of which only the text is given, is in the table from raw text.";

/** Tags and dependencies against a treebank of Universal Dependencies, with its words and from its text alone. */
export const ud: Benchmark = {
  name: "ud",
  description: "parts of speech, features and dependencies against a Universal Dependencies treebank",
  endings: [".conllu"],
  bundled: null,
  evaluate(files, { path, documents, language, readText }) {
    const sentences = readGold(files, { path, documents });
    const hits = { upos: 0, features: 0, heads: 0, relations: 0, subtypes: 0 };
    const [relations, tags, features] = [createTally(), createTally(), createTally()];
    let words = 0;
    for (const sentence of sentences) {
      const goldTags = sentence.words.map(goldMorphology);
      const gold = goldTree(sentence);
      const forms = sentence.words.map(({ form }) => form);
      const given = language.tag(forms);
      const tree = language.parse({ forms, tags: given });
      words += forms.length;
      for (const index of forms.keys()) {
        const [right, tag] = [goldTags[index], given[index]];
        const [rightRelation, relation] = [gold.relations[index], tree.relations[index]];
        const headHit = gold.heads[index] === tree.heads[index];
        tags.gold(right.upos);
        tags.predicted(tag.upos);
        relations.gold(universalRelation(rightRelation));
        relations.predicted(universalRelation(relation));
        if (right.upos === tag.upos) {
          hits.upos += 1;
          tags.correct(right.upos);
        }
        for (const { name, key } of FEATURES) {
          if (right[key] !== null) features.gold(`${name}=${right[key]}`);
          if (tag[key] !== null) features.predicted(`${name}=${tag[key]}`);
          if (right[key] !== null && right[key] === tag[key]) features.correct(`${name}=${right[key]}`);
        }
        if (haveSameFeatures(right, tag)) hits.features += 1;
        if (!headHit) continue;
        hits.heads += 1;
        if (rightRelation === relation) hits.subtypes += 1;
        if (universalRelation(rightRelation) !== universalRelation(relation)) continue;
        hits.relations += 1;
        relations.correct(universalRelation(relation));
      }
    }
    const figures: Figure[] = [
      createFigure("UPOS", hits.upos, words),
      createFigure("features", hits.features, words),
      createFigure("UAS", hits.heads, words),
      createFigure("LAS", hits.relations, words),
      createFigure("LAS with subtypes", hits.subtypes, words),
    ];
    const rawText = measureRawText(sentences, { language, readText });
    return {
      schema: "framelens/scorecard@1",
      benchmark: "ud",
      file: path,
      documents,
      size: { documents: countDocuments(sentences), sentences: sentences.length, words },
      method: METHOD,
      intervals: WILSON,
      notes: rawText.notes,
      leftOut: [],
      figures,
      tables: [
        ...(rawText.table === null ? [] : [rawText.table]),
        {
          name: "relations",
          definition: "Correct: the same head and the same relation.",
          rows: relations.rows(),
        },
        { name: "parts of speech", definition: "Correct: the same tag.", rows: tags.rows() },
        {
          name: "features",
          definition: "Correct: the same value; other features of the treebank are not looked at.",
          rows: features.rows(),
        },
      ],
      shares: [],
      comparisons: [],
      breakdowns: [],
      differences: [],
    };
  },
};

/** True when all features agree, those that neither has among them; the part of speech may differ. */
function haveSameFeatures(one: Morphology, other: Morphology): boolean {
  return FEATURES.every(({ key }) => one[key] === other[key]);
}
