import type { AnnotatedSentence } from "./annotated-sentences.js";
import type { WindowScore } from "./learn-windows.js";

const PARTS = 5;

/**
 * Windows that have not seen a group, such as a topic, for each group: learned anew in each of five parts of the groups, as they take long.
 */
export function windowsByGroup(
  annotated: readonly AnnotatedSentence[],
  by: "topic" | "outlet",
  learn: (others: readonly AnnotatedSentence[]) => WindowScore,
): (group: string) => WindowScore {
  const parts = partsOfGroups(annotated.map((sentence) => sentence[by]));
  const scores = Array.from({ length: PARTS }, (_, part) =>
    learn(annotated.filter((sentence) => parts.get(sentence[by]) !== part)),
  );
  return (group) => scores[parts.get(group) ?? 0];
}

/** Larger groups first, each into the part that is smallest so far. */
function partsOfGroups(groups: readonly string[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ordered = [...sizes].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1));
  const load = new Array(PARTS).fill(0);
  return new Map(
    ordered.map(([group, size]) => {
      const part = load.indexOf(Math.min(...load));
      load[part] += size;
      return [group, part];
    }),
  );
}
