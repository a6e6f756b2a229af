/**
 * A relation without its subtype.
 * @example universalRelation("nsubj:pass") // "nsubj"
 */
export function universalRelation(relation: string): string {
  return relation.split(":")[0];
}
