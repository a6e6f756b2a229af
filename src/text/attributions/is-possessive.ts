import type { SourceDescription } from "./source-description.js";

/** Whether the one is "Ana Hale's campaign" and the other the Hale campaign. */
export function isPossessive(
  one: Pick<SourceDescription, "kind" | "words">,
  other: Pick<SourceDescription, "words">,
): boolean {
  const noun = other.words[other.words.length - 1];
  if (!/^(?:campaign|camp|team|administration)$/.test(noun) || !one.words.includes("'s")) return false;
  if (one.kind !== "organisation" || other.words.includes("'s")) return false;
  const plain = one.words.filter((word) => word !== "'s");
  return (
    plain.length >= other.words.length &&
    other.words.every((word, i) => word === plain[plain.length - other.words.length + i]) &&
    other.words.length > 1
  );
}
