/**
 * A role in words says more than a title.
 * @example isFullerRole("a lawyer from Lakeside", "Sen.") // true
 */
export function isFullerRole(role: string | null, than: string | null): boolean {
  if (role === null) return false;
  return than === null || (!than.includes(" ") && role.includes(" "));
}
