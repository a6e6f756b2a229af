import type { Source } from "../types.js";

/**
 * What a table or page calls a source: its name, or that there is none where nobody is credited.
 * @example nameOfSource({ name: "", kind: "none" }) // "nobody named"
 */
export function nameOfSource({ name, kind }: Pick<Source, "name" | "kind">): string {
  return kind === "none" ? "nobody named" : name;
}
