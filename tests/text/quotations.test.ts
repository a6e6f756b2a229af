import { describe, expect, it } from "vitest";
import { parseText } from "./parse.js";

interface Seen {
  readonly inner: string;
  readonly depth: number;
  readonly closed: boolean;
}

const quotations = (text: string): Seen[] => {
  const field = parseText(text);
  return field.quotations.map(({ inner, depth, closed }) => ({
    inner: field.text.slice(inner.start, inner.end),
    depth,
    closed,
  }));
};

const inner = (text: string): string[] => quotations(text).map((quotation) => quotation.inner);

describe("quotations", () => {
  it("are found between curly, straight and single marks and guillemets", () => {
    expect(inner("“We won,” he said.")).toEqual(["We won,"]);
    expect(inner('"We won," he said. "Again."')).toEqual(["We won,", "Again."]);
    expect(inner("‘We won,’ he said.")).toEqual(["We won,"]);
    expect(inner("He called it 'a good day' twice.")).toEqual(["a good day"]);
    expect(inner("«Nous avons gagné», he said.")).toEqual(["Nous avons gagné"]);
  });

  it("nest", () => {
    expect(quotations("“She told me ‘never again’ and left,” he said.")).toEqual([
      { inner: "She told me ‘never again’ and left,", depth: 0, closed: true },
      { inner: "never again", depth: 1, closed: true },
    ]);
  });

  it("go on over paragraphs that repeat the opening mark", () => {
    const seen = quotations("“The first part has no end.\n\n“The second has one,” he said.");
    expect(seen).toEqual([
      { inner: "The first part has no end.\n\n“The second has one,", depth: 0, closed: true },
    ]);
  });

  it("end with their paragraph when they are never closed, and say so", () => {
    const seen = quotations("He said “this was it.\n\nThe next paragraph is nobody's quotation.");
    expect(seen).toEqual([{ inner: "this was it.", depth: 0, closed: false }]);
  });

  it("are not opened or closed by apostrophes", () => {
    expect(inner("The '80s were rock 'n' roll; the workers' rights weren't.")).toEqual([]);
    expect(inner("The ’80s and the farmers’ market, y’all.")).toEqual([]);
    expect(inner("‘The workers’ rights come first,’ she said.")).toEqual(["The workers’ rights come first,"]);
  });

  it("are not opened by inch marks or by a mark that closes nothing", () => {
    expect(inner('The 12" pipe broke.')).toEqual([]);
    expect(inner("It broke” he said.")).toEqual([]);
  });

  it("take bounded time on 50,000 quotation marks", () => {
    const start = performance.now();
    parseText('"'.repeat(50_000));
    parseText("'a ".repeat(50_000));
    parseText("“a ".repeat(50_000));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("the use of a quotation", () => {
  const uses = (text: string): string[] => parseText(text).quotations.map(({ use }) => use);

  it("is speech when somebody says it", () => {
    expect(uses("The strikes were “highly effective,” Hale said.")).toEqual(["speech"]);
    expect(uses("“Nobody asked the people who have to live here.”")).toEqual(["speech"]);
  });

  it("is scare around a word or two that nobody says", () => {
    expect(uses("The “reform” left lobbyists happy.")).toEqual(["scare"]);
  });

  it("is title around a work, and term after a naming word", () => {
    expect(uses("She starred in “The Long Night” last year.")).toEqual(["title"]);
    expect(uses("The practice is called “netting” in the trade.")).toEqual(["term"]);
  });
});
