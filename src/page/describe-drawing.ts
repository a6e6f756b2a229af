/**
 * Makes a drawing of Observable Plot one image with a description, for screen readers, and gives it as what can stand in a page.
 *
 * Its parts carry names of their own, which belong to a drawing that is read part by part.
 */
export function describeDrawing(drawing: Element, description: string): HTMLElement {
  for (const part of drawing.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", description);
  // An SVG element, which stands wherever an HTML element may.
  return drawing as HTMLElement;
}
