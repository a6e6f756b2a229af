import { z } from "zod";

/** A sentence of BABE (Spinde et al. 2021), in the form that `evaluate babe` and `train loaded-language` read. */
export interface BabeSentence {
  readonly id: string;
  readonly text: string;
  /** True when most experts called it biased. */
  readonly biased: boolean;
  readonly outlet: string;
  readonly topic: string;
  /** How many experts judged it, and how many of them called it biased; none where the file does not say. */
  readonly votes: { readonly biased: number; readonly all: number };
  /** How many of five experts marked a word, in lower case. */
  readonly wordVotes: Readonly<Record<string, number>>;
}

/** Checks a row and gives names to its columns. */
export const BabeRow = z
  .object({
    id: z.string().min(1),
    text: z.string().min(1),
    label: z.union([z.literal(0), z.literal(1)]),
    outlet: z.string().min(1),
    topic: z.string().min(1),
    n_biased_votes: z.int().min(0).optional(),
    n_annotators: z.int().min(1).optional(),
    word_votes: z.record(z.string(), z.number()).optional(),
  })
  .transform(
    ({ label, word_votes, n_biased_votes, n_annotators, ...row }): BabeSentence => ({
      ...row,
      // The files spell some topics in two ways.
      topic: row.topic.replace(/ /g, "-").replace(/^vaccines$/, "vaccine"),
      biased: label === 1,
      votes:
        n_biased_votes === undefined || n_annotators === undefined
          ? { biased: 0, all: 0 }
          : { biased: n_biased_votes, all: n_annotators },
      wordVotes: word_votes ?? {},
    }),
  );

/** What a row looks like, for messages. */
export const BABE_FORM =
  "JSON Lines of BABE, a sentence a line: id, text, label (1 biased, 0 not), outlet and topic";
