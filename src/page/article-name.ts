/**
 * What an article is called on a page: its title, or else its id, or else its number among the articles.
 * @example articleName({ title: " ", id: "" }, 6) // "Article 7"
 */
export function articleName({ title, id }: { title: string | null; id: string }, index: number): string {
  if (title !== null && title.trim() !== "") return title;
  return id.trim() === "" ? `Article ${index + 1}` : id;
}
