import { describe, expect, test } from "vitest";
import { linkSources } from "../../../src/text/attributions/ledger.js";
import { parseArticle } from "../../../src/text/parse-article.js";
import { spanOfTokens, tokenAt } from "../../../src/text/tokens.js";
import type { ArticleInput, Attribution, DocField, TokenSpan } from "../../../src/types.js";

/** The ledger of a text marked by hand, one attribution a sentence: `{Ana Ruiz} <said> [it rained]. It was cold.` */
function ledgerOf(marked: string, title: string | null = null) {
  const fields: DocField[] = [];
  if (title !== null) fields.push(fieldOf(title, "title"));
  fields.push(fieldOf(marked, "text"));
  return linkSources(fields);
}

function fieldOf(marked: string, field: "title" | "text"): DocField {
  const { text, spans } = readMarks(marked);
  const input: ArticleInput = field === "title" ? { title: text, text: "" } : { text };
  const layers = parseArticle(input).fields[0];
  const span = ({ start, end }: { start: number; end: number }): TokenSpan =>
    spanOfTokens(layers.tokens, tokenAt(layers.tokens, start), tokenAt(layers.tokens, end - 1) + 1);
  const attributions = spans.map(({ source, cue, content }): Attribution => {
    const cueSpan = span(cue);
    return {
      ...{ field, type: "indirect", voice: "outlet", rule: "attribution/say" },
      ...{ stance: "neutral", sourceId: null, score: 1 },
      cue: cueSpan,
      cueForm: text.slice(cueSpan.start, cueSpan.end).toLowerCase(),
      source: source === null ? null : span(source),
      content: content === null ? [] : [span(content)],
    };
  });
  return { ...layers, field, attributions };
}

interface Marks {
  source: { start: number; end: number } | null;
  cue: { start: number; end: number };
  content: { start: number; end: number } | null;
}

/** One attribution per sentence that has a cue. */
function readMarks(marked: string): { text: string; spans: Marks[] } {
  const spans: Marks[] = [];
  let text = "";
  for (const line of marked.split(/(?<=\.\s)(?<!\b(?:Sen|Gen|Mr|Mrs)\.\s)|(?<=\n)/)) {
    const marks: Record<string, { start: number; end: number }> = {};
    let open: { kind: string; start: number } | null = null;
    for (const character of line) {
      if ("{<[".includes(character)) open = { kind: character, start: text.length };
      else if ("}>]".includes(character) && open !== null) {
        marks[open.kind] = { start: open.start, end: text.length };
        open = null;
      } else text += character;
    }
    if (marks["<"] !== undefined)
      spans.push({ source: marks["{"] ?? null, cue: marks["<"], content: marks["["] ?? null });
  }
  return { text, spans };
}

const namesOf = (marked: string, title: string | null = null) =>
  ledgerOf(marked, title).sources.map(({ name }) => name);

describe("one person under several names is one source", () => {
  test("surname after the full name, with or without a title", () => {
    const { sources } = ledgerOf(
      "{Gen. Pavel Ostrow, a Kestrian official,} <said> [it rained]. {Ostrow} <said> [it snowed]. {Mr. Ostrow} <added> [it froze].",
    );
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({
      ...{
        id: "s1",
        name: "Pavel Ostrow",
        kind: "person",
        named: true,
        role: "a Kestrian official",
        attributions: 3,
      },
      ...{ words: 6, quotedWords: 0, cues: { said: 2, added: 1 } },
    });
  });

  test("the full name may stand where nobody is quoted", () => {
    expect(namesOf("Pavel Ostrow arrived late. {Ostrow} <said> [it rained].")).toEqual(["Pavel Ostrow"]);
  });

  test("a surname in the title has the full name of the text", () => {
    expect(namesOf("{Ellen Marsh} <said> [it rained].", "{Marsh} <says> [it rained].")).toEqual([
      "Ellen Marsh",
    ]);
  });

  test("another spelling of a foreign name", () => {
    expect(namesOf("{Viktor Zelinsky} <said> [it rained]. {Zelinskyy} <said> [it froze].")).toEqual([
      "Viktor Zelinsky",
    ]);
  });

  test("a short form of the given name, and the given name alone", () => {
    expect(
      namesOf(
        "{William Harte} <said> [it rained]. {Bill Harte} <said> [it froze]. {Bill} <added> [it thawed].",
      ),
    ).toEqual(["William Harte"]);
  });

  test("the fullest name counts", () => {
    expect(namesOf("{Ellen Marsh} <said> [it rained]. {Ellen Rose Marsh} <said> [it froze].")).toEqual([
      "Ellen Rose Marsh",
    ]);
  });

  test("the office, when one person holds it", () => {
    const { sources } = ledgerOf(
      "{Sen. Ana Ruiz of Texas} <said> [it rained]. {The senator} <added> [it froze].",
    );
    expect(sources.map(({ name, attributions }) => [name, attributions])).toEqual([["Ana Ruiz", 2]]);
  });
});

describe("two people stay two", () => {
  test("with one surname and two given names", () => {
    expect(namesOf("{Ellen Marsh} <said> [it rained]. {Robert Marsh} <said> [it froze].")).toEqual([
      "Ellen Marsh",
      "Robert Marsh",
    ]);
  });

  test("father and son", () => {
    expect(namesOf("{Frank Moran} <said> [it rained]. {Frank Moran Jr.} <said> [it froze].")).toHaveLength(2);
  });

  test("Mrs. picks the woman among namesakes", () => {
    const { sources } = ledgerOf(
      "{Robert Marsh} <said> [it rained]. {Ellen Marsh} <said> [it froze]. {Mr. Marsh} <said> [it thawed]. {Mrs. Marsh} <said> [so].",
    );
    expect(sources.map(({ name, attributions }) => [name, attributions])).toEqual([
      ["Robert Marsh", 2],
      ["Ellen Marsh", 2],
    ]);
  });

  test("an office that two hold is nobody's", () => {
    expect(
      namesOf(
        "{Sen. Ana Ruiz} <said> [it rained]. {Sen. Lars Holm} <said> [it froze]. {The senator} <added> [it thawed].",
      ),
    ).toEqual(["Ana Ruiz", "Lars Holm", "The senator"]);
  });

  test("a campaign is not its candidate, a place not its newspaper", () => {
    expect(namesOf("{Ellen Marsh} <said> [it rained]. {The Marsh campaign} <said> [it froze].")).toHaveLength(
      2,
    );
    expect(namesOf("{Washington} <said> [it rained]. {The Washington Post} <said> [it froze].")).toHaveLength(
      2,
    );
  });
});

describe("one organisation under several names is one source", () => {
  test.each([
    ["{The Harbor Safety Board} <said> [it rained]. {HSB} <said> [it froze].", "initials"],
    [
      "{The Justice Department} <said> [it rained]. {The Department of Justice} <said> [it froze].",
      "another word order",
    ],
    ["{The Kestrel Times} <said> [it rained]. {The Times} <said> [it froze].", "the last word"],
    ["{The State Department} <said> [it rained]. {The department} <said> [it froze].", "a common noun"],
  ])("%s: %s", (marked) => {
    expect(namesOf(marked)).toHaveLength(1);
  });

  test("a capitalised word that never has a given name is an organisation, a surname is not", () => {
    expect(ledgerOf("{Korvax} <said> [it rained].").sources[0].kind).toBe("organisation");
    expect(ledgerOf("Mr. Korvax arrived. {Korvax} <said> [it rained].").sources[0].kind).toBe("person");
  });
});

describe("a pronoun", () => {
  test("is the last source of its gender in its paragraph or the one before", () => {
    const { sources } = ledgerOf(
      "{Ellen Marsh} <said> [it rained]. {Robert Holm} <said> [it froze]. {She} <added> [it thawed].\n\n{He} <agreed> [so].",
    );
    expect(sources.map(({ name, attributions }) => [name, attributions])).toEqual([
      ["Ellen Marsh", 2],
      ["Robert Holm", 2],
    ]);
  });

  test("after a title is a person's, and so was the one word before", () => {
    const { sources } = ledgerOf("{Raddatz} <said> [it rained]. {Judge Raddatz} <said> [it froze]. ");
    expect(sources.map(({ name, kind, attributions }) => [name, kind, attributions])).toEqual([
      ["Raddatz", "person", 2],
    ]);
  });

  test("by the given name alone is named in full", () => {
    expect(namesOf("Ellen Marsh came late. {Ellen} <said> [it rained].")).toEqual(["Ellen Marsh"]);
  });

  test("stays a pronoun when nobody fits", () => {
    const { sources } = ledgerOf("{Ellen Marsh} <said> [it rained]. {He} <said> [it froze].");
    expect(sources.map(({ kind }) => kind)).toEqual(["person", "pronoun"]);
  });

  test("reaches over paragraphs for the one person of its gender heard there, else for the last", () => {
    const kindsOf = (first: string) =>
      ledgerOf(`${first}\n\nThe sun came out.\n\n{She} <said> [it froze].`).sources.map(({ kind }) => kind);
    expect(kindsOf("{Ellen Marsh} <said> [it rained].")).toEqual(["person"]);
    expect(kindsOf("{Ellen Marsh} <said> [it rained]. {Lars Holm} <said> [it froze].")).toEqual([
      "person",
      "person",
    ]);
    expect(kindsOf("{Ellen Marsh} <said> [it rained]. {Ana Holm} <said> [it froze].")).toEqual([
      "person",
      "person",
    ]);
    const far = "{Ellen Marsh} <said> [it rained].\n\nIt was so.\n\nIt was so.\n\nIt was so.\n\nIt was so.";
    expect(kindsOf(far)).toEqual(["person"]);
    expect(kindsOf("{Lars Holm} <said> [it froze].")).toEqual(["person", "pronoun"]);
  });

  test("may mean the only person of its gender that was named and not yet heard", () => {
    expect(namesOf("Ellen Marsh came late. {She} <said> [it rained].")).toEqual(["Ellen Marsh"]);
  });

  test("they are the last group, and never one person", () => {
    const { sources } = ledgerOf(
      "{Officials} <said> [it rained]. {Ellen Marsh} <said> [no]. {They} <said> [it froze].",
    );
    expect(sources.map(({ name, attributions }) => [name, attributions])).toEqual([
      ["Officials", 2],
      ["Ellen Marsh", 1],
    ]);
  });
});

describe("what the ledger counts", () => {
  test("words of content, and those inside quotation marks of speech apart", () => {
    const field = fieldOf("{Ellen Marsh} <said> [it was “a very long and cold night” there].", "text");
    const quotations = field.quotations.map((quotation) => ({ ...quotation, use: "speech" as const }));
    expect(linkSources([{ ...field, quotations }]).sources[0]).toMatchObject({ words: 9, quotedWords: 6 });
    const scare = field.quotations.map((quotation) => ({ ...quotation, use: "scare" as const }));
    expect(linkSources([{ ...field, quotations: scare }]).sources[0]).toMatchObject({
      words: 9,
      quotedWords: 0,
    });
  });

  test("a word once for a source whose contents overlap", () => {
    const field = fieldOf("{Ellen Marsh} <said> [it was a very cold night].", "text");
    const { sources } = linkSources([
      { ...field, attributions: [...field.attributions, ...field.attributions] },
    ]);
    expect(sources[0]).toMatchObject({ attributions: 2, words: 6 });
  });

  test("the first attribution's place as a share of the words before its cue", () => {
    expect(ledgerOf("It was a cold day in May. {Ellen Marsh} <said> [so].").sources[0].firstAt).toBe(0.8182);
    expect(ledgerOf("It is so.", "{Ellen Marsh} <says> [it is so]").sources[0].firstAt).toBe(0);
  });

  test("attributions to nobody as one entry of kind none, without a name", () => {
    const { fields, sources } = ledgerOf(
      "It was <reported> that [it rained]. {Ellen Marsh} <said> [it froze]. It was <believed> that [it snowed].",
    );
    expect(fields[0].attributions.map(({ sourceId }) => sourceId)).toEqual(["s1", "s2", "s1"]);
    expect(sources[0]).toMatchObject({ name: "", kind: "none", named: false, attributions: 2 });
    expect(sources[0].anonymity).toEqual({ grade: "none", stated: null, reason: null });
  });

  test("an attribution to a date keeps no entry", () => {
    expect(ledgerOf("{Monday} <said> [it froze].").fields[0].attributions[0].sourceId).toBeNull();
  });

  test("words in paraphrase and in quotation marks apart", () => {
    const [source] = ledgerOf("{Ellen Marsh} <said> [it was “a very cold night” there].").sources;
    expect(source).toMatchObject({ words: 7, quotedWords: 4, paraphrasedWords: 3 });
  });

  test("cues by their stance", () => {
    const text =
      "Mr. Hale said the bridge was safe. Hale claimed that it was new. He insisted that it would hold. Hale said it was late.";
    const [hale] = parseArticle({ text }).sources;
    expect(hale.cues).toEqual({ said: 2, claimed: 1, insisted: 1 });
    expect(hale.stances).toEqual({
      neutral: { said: 2 },
      distancing: { claimed: 1 },
      arguing: { insisted: 1 },
    });
  });

  test("attributions in the title, the lead, the body and the end", () => {
    const filler = "It was a cold and windy day. ".repeat(3);
    const said = "{Ellen Marsh} <said> [it froze]. ";
    const [source] = ledgerOf(
      `${said}${filler}${said}${said}${filler}${said}`.trimEnd(),
      "{Ellen Marsh} <says> [it froze]",
    ).sources;
    expect(source.positions).toEqual({ title: 1, lead: 1, body: 2, end: 1 });
  });

  test("the only sentence of a text as its lead", () => {
    expect(ledgerOf("{Ellen Marsh} <said> [it froze].").sources[0].positions.lead).toBe(1);
  });

  test("nothing that was given is changed", () => {
    const field = fieldOf("{Ellen Marsh} <said> [it froze].", "text");
    const before = JSON.stringify(field.attributions);
    linkSources([field]);
    expect(JSON.stringify(field.attributions)).toBe(before);
  });

  test("no attributions, no sources", () => {
    expect(ledgerOf("It rained.").sources).toEqual([]);
  });
});
