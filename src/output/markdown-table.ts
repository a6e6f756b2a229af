/**
 * A table in Markdown: the first column to the left, all others to the right. Cells are escaped already.
 * @example tableOf(["a", "b"], [["1", "2"]]) // "| a | b |\n| --- | ---: |\n| 1 | 2 |"
 */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
