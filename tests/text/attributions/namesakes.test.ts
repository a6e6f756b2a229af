import { expect, test } from "vitest";
import { parseArticle } from "../../../src/text/parse-article.js";

/** What the ledger calls the source of the text's last attribution. */
function lastSource(text: string): string | undefined {
  const { fields, sources } = parseArticle({ text });
  const last = fields.flatMap(({ attributions }) => attributions).at(-1);
  return sources.find(({ id }) => id === last?.sourceId)?.name;
}

test("of two named as often, the surname is that of who holds an office", () => {
  const text =
    "The plan was one of Martin W. Hale in his day. Voters did not like it at all, and the dam was never built. Now Ohio Gov. Peter Hale is back with it. ";
  const later = "The council met on Monday. ".repeat(14);
  expect(lastSource(`${text}${later}Hale said the dam was safe.`)).toBe("Peter Hale");
});

test("a title of its own tells a surname from whose something just was", () => {
  const text =
    "Helen Hale won. Helen Hale is the secretary of state. Critics spoke of Martin Hale’s old bridge. Secretary Hale said the dam was safe.";
  expect(lastSource(text)).toBe("Helen Hale");
});

test("a surname that means one person everywhere is not that of a relative who spoke", () => {
  const text =
    "Eric Trump said the dam was safe. Before Mr. Trump was sworn in, he promised to sell the dam.";
  expect(lastSource(text)).toBe("Trump");
});

test("but Mrs. before it is", () => {
  expect(lastSource("Melania Trump said the dam was safe. Mrs. Trump said it would hold.")).toBe(
    "Melania Trump",
  );
});

test("he is whom the sentence before is about, and not whom it likens him to", () => {
  const text =
    "Ori Okafor of the council said it was old. Martin Hale said the dam was safe. Like Hale, the council’s Okafor was at the dam. He said it would hold.";
  expect(lastSource(text)).toBe("Ori Okafor");
});

test("of two, the surname alone is that of the one who was heard, though the other was named since", () => {
  const text =
    "Former Mayor Ed Hale said the dam was safe. He is the son of the builder George B. Hale. Hale said it would hold.";
  expect(lastSource(text)).toBe("Ed Hale");
});

test("a name with its suffix is that of whom two words of it mean later", () => {
  const text = "Chancellor Finis E. St. Holm IV said the dam was safe. St. Holm said that it would hold.";
  expect(lastSource(text)).toBe("Finis E. St. Holm IV");
});

test("the verb that opens a question is no given name", () => {
  expect(lastSource("Will Tolmia comply? Nobody knows. Tolmia says that it will.")).toBe("Tolmia");
});
