/** What there is to draw on between the margins of a sheet, in pixels. */
const PAPER = 660;

/**
 * Draws charts into a holder for the width that it has, again whenever that changes, and for a sheet when the page is printed.
 * Gives a function that draws them anew.
 */
export function redrawAtWidth(holder: HTMLElement, draw: (width: number) => void): () => void {
  let drawnAt = 0;
  const redraw = (): void => {
    // Before it stands in the page it has no width; it is drawn again when it does.
    draw(Math.max(280, holder.clientWidth || 1000));
  };
  new ResizeObserver(() => {
    if (holder.clientWidth === 0 || Math.abs(holder.clientWidth - drawnAt) <= 8) return;
    drawnAt = holder.clientWidth;
    redraw();
  }).observe(holder);
  window.addEventListener("beforeprint", () => draw(PAPER));
  window.addEventListener("afterprint", redraw);
  redraw();
  return redraw;
}
