import { z } from "zod";

/** A sentence of BABE (Spinde et al. 2021), in the form that `evaluate babe` and `train loaded-language` read. */
export interface BabeSentence {
  readonly id: string;
  readonly text: string;
  /** True when most experts called it biased. */
  readonly biased: boolean;
  readonly outlet: string;
  readonly topic: string;
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
    word_votes: z.record(z.string(), z.number()).optional(),
  })
  .transform(
    ({ label, word_votes, ...row }): BabeSentence => ({
      ...row,
      // The files spell some topics in two ways.
      topic: row.topic.replace(/ /g, "-").replace(/^vaccines$/, "vaccine"),
      biased: label === 1,
      wordVotes: word_votes ?? {},
    }),
  );

/** What a row looks like, for messages. */
export const BABE_FORM =
  "JSON Lines of BABE, a sentence a line: id, text, label (1 biased, 0 not), outlet and topic";
