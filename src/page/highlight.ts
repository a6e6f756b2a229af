import type { Field, Span } from "../types.js";
import type { PlacedText } from "./marked-field.js";

/** Shows stretches of an article, by the browser's own highlights; without them nothing changes. */
export function highlight(
  name: string,
  texts: readonly PlacedText[],
  field: Field,
  spans: readonly Span[],
): void {
  if (!("highlights" in CSS)) return;
  const ranges = spans.flatMap(({ start, end }) =>
    texts
      .filter((text) => text.field === field && text.start < end && start < text.end)
      .map((text) => {
        const range = document.createRange();
        range.setStart(text.node, Math.max(start, text.start) - text.start);
        range.setEnd(text.node, Math.min(end, text.end) - text.start);
        return range;
      }),
  );
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
