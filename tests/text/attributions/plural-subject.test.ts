import { describe, expect, test } from "vitest";
import { parseArticle } from "../../../src/text/parse-article.js";

/** What the ledger calls the source of the text's last attribution. */
function lastSource(text: string): string | undefined {
  const { fields, sources } = parseArticle({ text });
  const last = fields.flatMap(({ attributions }) => attributions).at(-1);
  return sources.find(({ id }) => id === last?.sourceId)?.name;
}

describe("they are those who did something last", () => {
  test("in the sentence before, behind an opening of any length", () => {
    expect(
      lastSource(
        "In the last days of a long and bitter winter in the hills above the lake, with no road open, Lakeside farmers lost hope. They said the dam would break.",
      ),
    ).toBe("Lakeside farmers");
  });

  test("further back where each sentence between goes on about them", () => {
    expect(
      lastSource(
        "It is also possible that the Democrats lost interest in the dam. They were tired. They said the dam would break.",
      ),
    ).toBe("the Democrats");
  });
});

describe("but not", () => {
  test("those further back when somebody else comes between", () => {
    expect(
      lastSource(
        "In the last days of a long and bitter winter, farmers lost hope. The dam was old. They said it would break.",
      ),
    ).toBe("they");
  });

  test("those that a clause only tells which people are meant", () => {
    expect(
      lastSource("The memo helped owners whom lobbyists had paid for years. They said the dam would break."),
    ).not.toBe("lobbyists");
  });

  test("several things", () => {
    expect(lastSource("Above the town the dams were old and grey. They said the dam would break.")).toBe(
      "they",
    );
  });
});
