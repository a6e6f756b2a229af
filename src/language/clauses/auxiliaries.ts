import type { ParsedSentence } from "../types.js";
import type { Auxiliary, AuxiliaryKind } from "./types.js";
import { wordAt } from "./words.js";

const KINDS: Readonly<Record<Exclude<AuxiliaryKind, "other">, string>> = {
  modal: "can could may might must shall should will would ought dare need ca wo sha 'll ll",
  have: "have has had having 've ve of",
  be: "be am is are was were been being 'm 're m re ai",
  do: "do does did doing",
  get: "get gets got getting gotten",
};

const KIND_OF: ReadonlyMap<string, AuxiliaryKind> = new Map(
  Object.entries(KINDS).flatMap(([kind, words]) =>
    // Object.entries widens the keys to string.
    words.split(" ").map((word): [string, AuxiliaryKind] => [word, kind as AuxiliaryKind]),
  ),
);

/** Auxiliaries of a verb with their kinds, "'s" and "'d" told apart by what follows them. */
export function describeAuxiliaries(
  sentence: ParsedSentence,
  head: number,
  tokens: readonly number[],
): Auxiliary[] {
  return tokens.map((token) => {
    const word = wordAt(sentence, token);
    if (word === "'s" || word === "s")
      return { token, kind: perfect(sentence, head, tokens, token) ? "have" : "be" };
    if (word === "'d" || word === "d")
      return { token, kind: participle(sentence, head, tokens, token) ? "have" : "modal" };
    return { token, kind: KIND_OF.get(word) ?? "other" };
  });
}

/** "'s" is "has" before "been", and before a past participle that is not passive. */
function perfect(sentence: ParsedSentence, head: number, tokens: readonly number[], token: number): boolean {
  if (sentence.tree.relations[token] === "aux:pass") return false;
  return participle(sentence, head, tokens, token);
}

/** True when the next auxiliary, or the verb when there is none, is a past participle. */
function participle(
  sentence: ParsedSentence,
  head: number,
  tokens: readonly number[],
  token: number,
): boolean {
  const following = tokens.find((other) => other > token && other < head) ?? head;
  const { verbForm, tense } = sentence.tags[following];
  return wordAt(sentence, following) === "been" || (verbForm === "Part" && tense !== "Pres");
}
