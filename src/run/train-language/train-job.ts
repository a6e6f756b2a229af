import { trainNames } from "../../language/names/train-names.js";
import { trainParser } from "../../language/parser/train-parser.js";
import { createTagger } from "../../language/tagger/tagger.js";
import { createTeacher, tagByTeachers, trainTeacher } from "../../language/tagger/teacher.js";
import { trainTagger } from "../../language/tagger/train-tagger.js";
import type { Morphology, TaggedSentence } from "../../language/types.js";
import { readWordTable } from "../../language/word-table/read-word-table.js";
import { readTensorFile, type TensorFile, writeTensorFile } from "../../learn/tensor-file.js";
import { readNewsNames } from "./news-names.js";
import { readNewsToTag } from "./news-to-tag.js";
import { foldOf, readTreebanks } from "./treebanks.js";

/**
 * Tags for all sentences to learn from, each by a tagger that did not learn from its document: of the treebanks, and after them
 * of the news whose names are marked.
 */
export type JackknifedTags = readonly (readonly Morphology[])[];

/** What a worker is asked for. All of it can be sent from one thread to another. */
export interface TrainJob {
  /** The folder of the treebanks, which every worker reads for itself. */
  readonly data: string;
  /** News: sentences to tag, and articles whose names are marked. */
  readonly corpus: string;
  readonly words: Uint8Array;
  readonly seed: number;
  readonly task:
    | { readonly model: "teacher" }
    | {
        readonly model: "tagger";
        /** Files of the teachers, and the articles that they are to tag nothing of. */
        readonly teachers: readonly Uint8Array[];
        readonly except: ReadonlySet<string>;
      }
    | { readonly model: "fold"; readonly fold: number; readonly folds: number }
    | { readonly model: "parser"; readonly tags: JackknifedTags }
    | {
        readonly model: "names";
        readonly tags: JackknifedTags;
        /** A fold to learn nothing from, to try the names on. */
        readonly without?: { readonly fold: number; readonly folds: number };
      };
}

/** The file of a model; for a fold, the tags of its sentences by their place among all. */
export type TrainResult =
  | { readonly file: Uint8Array }
  | { readonly tags: ReadonlyMap<number, readonly Morphology[]> };

/** Trains one model or teacher, or tags one fold. Runs in a worker. */
export async function train({ data, corpus, words, seed, task }: TrainJob): Promise<TrainResult> {
  const taught = await readTreebanks(data);
  const table = readWordTable(words);
  switch (task.model) {
    case "teacher":
      return written(trainTeacher(taught, table, { seed }));
    case "tagger": {
      const teachers = task.teachers.map((file) => createTeacher(readTensorFile(file, "teacher"), table));
      const more = tagByTeachers(await readNewsToTag(corpus, task.except), teachers);
      return written(trainTagger(taught, table, { seed, more }));
    }
    case "fold": {
      const inFold = foldOf(taught, task.folds);
      const rest = taught.filter((_, place) => inFold[place] !== task.fold);
      const tagger = createTagger(trainTagger(rest, table, { seed }), table);
      const tags = new Map<number, readonly Morphology[]>();
      const news = await readNewsNames(corpus, "train");
      [...taught, ...news].forEach(({ forms }, place) => {
        // No tagger has learned from the news, and they take turns.
        const fold = place < taught.length ? inFold[place] : place % task.folds;
        if (fold !== task.fold) return;
        const numbers = new Uint8Array(forms.length);
        tagger.tag(Uint32Array.from(forms, tagger.numberOf), numbers, 0, forms.length);
        tags.set(
          place,
          Array.from(numbers, (tag) => tagger.tagSet[tag]),
        );
      });
      return { tags };
    }
    case "parser":
      return written(trainParser(retag(taught, task.tags), table, { seed }));
    case "names": {
      const { without } = task;
      const inFold = without && foldOf(taught, without.folds);
      const named = retag(taught, task.tags).flatMap(({ names, ...rest }, place) =>
        names === null || (inFold && inFold[place] === without?.fold) ? [] : [{ ...rest, names }],
      );
      const news = retag(await readNewsNames(corpus, "train"), task.tags.slice(taught.length));
      return written(trainNames([...named, ...news], table, { seed }));
    }
  }
}

function written(model: TensorFile): TrainResult {
  return { file: writeTensorFile(model) };
}

function retag<Sentence extends { readonly forms: readonly string[] }>(
  taught: readonly Sentence[],
  tags: JackknifedTags,
): (Sentence & TaggedSentence)[] {
  return taught.map((sentence, place) => ({ ...sentence, tags: tags[place] }));
}
