/** The singular that a form may be the plural of, by its ending alone; `null` for a form that looks like no plural. */
export function singularOf(form: string): string | null {
  if (form.length < 4) return form === "men" ? "man" : null;
  if (form.endsWith("men")) return `${form.slice(0, -3)}man`;
  if (form === "people") return "person";
  if (form.endsWith("ies")) return `${form.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(form)) return form.slice(0, -2);
  return /[^su]s$/.test(form) ? form.slice(0, -1) : null;
}
