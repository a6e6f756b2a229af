import type { PageArticle } from "../output/page-data.js";
import type { Field, ReportAttribution } from "../types.js";

/** The innermost attribution whose content holds a place, but the speaker's of what is quoted; `null` outside of all. */
export function attributionAt(
  { attributions }: PageArticle,
  field: Field,
  at: number,
): ReportAttribution | null {
  let best: ReportAttribution | null = null;
  let length = Number.POSITIVE_INFINITY;
  for (const attribution of attributions)
    for (const { start, end } of attribution.field === field && attribution.voice !== "quoted"
      ? attribution.content
      : [])
      if (start <= at && at < end && end - start < length) {
        best = attribution;
        length = end - start;
      }
  return best;
}

/** The name of the source whose words stand at a place; `null` when the article tells none. */
export function speakerOf(article: PageArticle, field: Field, at: number): string | null {
  const id = attributionAt(article, field, at)?.sourceId ?? null;
  const source = article.sources.find((one) => one.id === id);
  return source === undefined || source.kind === "none" ? null : source.name;
}
