/**
 * Moves among the marks of a text by keys: one of them is in the tab order, arrows lead to the next and the one before,
 * Home and End to the first and last, Enter and the space bar open it; a click does too.
 */
export function listenToMarks(
  text: HTMLElement,
  onOpen: (mark: HTMLElement) => void,
  onMove: (mark: HTMLElement) => void,
): void {
  const marks = (): HTMLElement[] => [...text.querySelectorAll<HTMLElement>(".mark")];
  text.addEventListener("click", ({ target }) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>(".mark") : null;
    if (mark === null) return;
    focusMark(text, mark);
    onOpen(mark);
  });
  text.addEventListener("keydown", (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>(".mark") : null;
    if (mark === null || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onOpen(mark);
      return;
    }
    const all = marks();
    const at = all.indexOf(mark);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || all[to] === undefined) return;
    event.preventDefault();
    focusMark(text, all[to]);
    onMove(all[to]);
  });
}

/** Puts one mark, and it alone, into the tab order, and the focus on it. */
export function focusMark(text: HTMLElement, mark: HTMLElement): void {
  for (const other of text.querySelectorAll<HTMLElement>('.mark[tabindex="0"]')) other.tabIndex = -1;
  mark.tabIndex = 0;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "nearest" });
}
