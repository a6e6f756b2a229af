import type { Doc, Finding, Indicator } from "../types.js";

/**
 * Findings with what they bear on, where their indicator can tell: `roles.scope` and `roles.target`.
 *
 * Parses each sentence that holds one, which takes longer than all the rest of a report; so reports have roles only when
 * they are asked for.
 */
export function addRoles(
  doc: Doc,
  findings: readonly Finding[],
  indicators: readonly Indicator[],
): Finding[] {
  const byName = new Map(indicators.map((indicator) => [indicator.name, indicator]));
  return findings.map((finding) => {
    const roles = byName.get(finding.indicator)?.rolesOf?.(doc, finding) ?? null;
    return roles === null ? finding : { ...finding, roles };
  });
}
