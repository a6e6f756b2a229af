import { wordSet } from "../word-set.js";

const PARTICLES = wordSet(
  "de la del della der den van von bin ibn al el da di du dos le ten ter ben bint abu st. y",
);

/** Prepositions that end the words a name can stand in, unless they belong to it: Bank of England. */
const PREPOSITIONS = wordSet(
  "of for in at from with to on by about against under over among near inside within around behind " +
    "across outside without through via between",
);

/** Participles behind a document: "a poll | released Friday". */
const ISSUED = wordSet(
  "released published conducted issued obtained seen reviewed written posted filed commissioned taken sent " +
    "prepared compiled produced carried unsealed announced unveiled submitted leaked delivered dated signed provided shared out",
);

/** Whether the word is a small one inside surnames: de, van, al. */
export function isParticle(norm: string): boolean {
  return PARTICLES.has(norm);
}

/** Whether the word ties a noun to the one before it, or ends what a name can stand in. */
export function isPreposition(norm: string): boolean {
  return PREPOSITIONS.has(norm);
}

/** Whether the word begins what is said of a document before it: how it came about or came out. */
export function isIssuing(norm: string): boolean {
  return ISSUED.has(norm);
}
