import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FramelensError } from "../../../src/errors.js";
import { type ReadConlluOptions, readConllu } from "../../../src/language/conllu/read-conllu.js";
import { writeConllu } from "../../../src/language/conllu/write-conllu.js";

const row = (id: string, form: string, head = "0", misc = "_"): string =>
  [id, form, form.toLowerCase(), "NOUN", "NN", "_", head, "dep", "_", misc].join("\t");

const FILE = [
  "# newdoc id = first",
  "# text = Don't go",
  row("1-2", "Don't"),
  row("1", "Do", "0"),
  row("2", "n't", "1"),
  row("3", "go", "1", "SpaceAfter=No"),
  row("3.1", "gone", "_"),
  "",
  "# a note",
  row("1", "Well"),
  "",
  "# newdoc id = second one",
  row("1", "Then"),
  "",
  "# newdoc",
  row("1", "Now"),
  "",
  "",
].join("\n");

const read = (text: string, options?: ReadConlluOptions) => [...readConllu(text, options)];

function messageOf(text: string): string {
  try {
    read(text, { file: "a.conllu" });
  } catch (error) {
    return (error as FramelensError).message; // readConllu throws no other
  }
  return "no error";
}

describe("readConllu", () => {
  it("keeps comments, multiword tokens and empty nodes apart from the words", () => {
    const [first] = read(FILE);
    expect(first.comments).toEqual(["# newdoc id = first", "# text = Don't go"]);
    expect(first.words.map(({ form }) => form)).toEqual(["Do", "n't", "go"]);
    expect(first.rows.map(({ id }) => id)).toEqual(["1-2", "1", "2", "3", "3.1"]);
    expect(first.words[2]).toMatchObject({
      id: "3",
      lemma: "go",
      xpos: "NN",
      head: "1",
      misc: "SpaceAfter=No",
    });
  });

  it("knows the document of each sentence, and null after a newdoc without an id", () => {
    expect(read(FILE).map(({ documentId }) => documentId)).toEqual(["first", "first", "second one", null]);
    expect(read(`${row("1", "Yes")}\n`)[0].documentId).toBeNull();
  });

  it("is undone by writeConllu", () => {
    expect(read(FILE).map(writeConllu).join("")).toBe(FILE.replace(/\n\n\n$/, "\n\n"));
  });

  it("takes line ends of Windows, a byte order mark, and a last sentence without a blank line", () => {
    const windows = `\uFEFF${FILE.trimEnd().replaceAll("\n", "\r\n")}`;
    const forms = (text: string) => read(text).map(({ rows }) => rows.map(({ form, misc }) => [form, misc]));
    expect(forms(windows)).toEqual(forms(FILE));
  });

  it("finds no sentence in an empty text or in comments alone", () => {
    expect(read("")).toEqual([]);
    expect(read("\n\n# nothing\n\n")).toEqual([]);
  });

  it.each([
    ["a missing column", "1\tYes\tyes\n", "a.conllu:1: expected 10 columns with a tab between, found 3;"],
    ["blanks for tabs", `# x\n${row("1", "A").replaceAll("\t", " ")}\n`, "a.conllu:2: expected 10 columns"],
    ["an empty column", `${row("1", "")}\n`, 'a.conllu:1: a column is empty; write "_"'],
    [
      "a gap in the ids",
      `${row("1", "A")}\n${row("3", "B")}\n`,
      'a.conllu:2: expected word 2, found ID "3";',
    ],
    ["an id that is none", `${row("one", "A")}\n`, 'a.conllu:1: "one" is not an ID; expected 3, 8-9 or 3.1'],
    ["a multiword token too late", `${row("1", "A")}\n${row("1-2", "AB")}\n`, "does not begin at word 2"],
    [
      "a multiword token too long",
      `\n\n${row("1-2", "AB")}\n${row("1", "A")}\n`,
      "a.conllu:3: a multiword token",
    ],
  ])("says where and how to mend %s", (_, text, expected) => {
    expect(messageOf(text)).toContain(expected);
  });

  it("leaves a broken sentence out when it can tell somebody, and reads on with the right line numbers", () => {
    const errors: FramelensError[] = [];
    const text = `${row("1", "A")}\n\nnonsense\n\n${row("1", "B")}\n\n${row("2", "C")}\n`;
    const sentences = read(text, { file: "b.conllu", onBroken: (error) => errors.push(error) });
    expect(sentences.map(({ words }) => words[0].form)).toEqual(["A", "B"]);
    expect(errors.map(({ code, place }) => [code, place])).toEqual([
      ["BAD_CONLLU", { file: "b.conllu", line: 3 }],
      ["BAD_CONLLU", { file: "b.conllu", line: 7 }],
    ]);
  });

  it("never throws when broken sentences are taken, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("1", "2", "1-2", "#", "\t", "\n", "_", "é", "\r")), (pieces) => {
        read(pieces.join(""), { onBroken: () => {} });
      }),
    );
  });
});
