import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { makeFolder } from "./run.js";

const GOLD = `# newdoc id = one
1	The	the	DET	DT	_	2	det	_	_
2	rain	rain	NOUN	NN	Number=Sing	3	nsubj	_	_
3	stopped	stop	VERB	VBD	Mood=Ind|Tense=Past|VerbForm=Fin	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

# newdoc id = two
# text = Paris waits
1	Paris	Paris	PROPN	NNP	Number=Sing	2	nsubj	_	Entity=(1-place-new-nnnnn-cf1-1-sgl)
2	waits	wait	VERB	VBZ	_	0	root	_	_

`;

const ROW = JSON.stringify({
  ...{ doc: "one", outlet: "Courier", primary: true, text: "The pool is closed, Ana Ruiz said." },
  attributions: [{ source: [[20, 28]], cue: [[29, 33]], content: [[0, 18]], content_has_quotes: false }],
});

const OWN = {
  ...{ id: "a", outlet: "Courier", title: "", text: "They may close it." },
  hedging: [{ label: "modal", start: 5, end: 8, text: "may", voice: "outlet" }],
  ...{ presupposition: [{ label: "factive", start: 15, end: 17, text: "it", voice: "outlet" }] },
  ...{ "loaded-language": [], attributions: [], sources: [], clear: [] },
};

describe.concurrent("evaluate", { timeout: 60_000 }, () => {
  it("prints the scorecard of a treebank as tables", async () => {
    const folder = makeFolder();
    const { status, stdout, stderr } = await folder.run(["evaluate", "ud", folder.put("gold.conllu", GOLD)]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("ud: gold.conllu: 2 documents, 2 sentences, 6 words\n");
    for (const name of ["UPOS", "UAS", "LAS", "LAS with subtypes"]) expect(stdout).toContain(`│ ${name} `);
    for (const relation of ["nsubj", "det", "punct"]) expect(stdout).toContain(`│ ${relation} `);
  });

  it("prints it as JSON, the same for a gzipped file, with the documents it is told to take", async () => {
    const folder = makeFolder();
    folder.put("gold.conllu.gz", gzipSync(GOLD));
    const args = ["evaluate", "ud", "gold.conllu.gz", "--format", "json", "--documents", "one"];
    const { status, stdout } = await folder.run(args);
    expect(status).toBe(0);
    const scorecard = JSON.parse(stdout);
    expect(scorecard).toMatchObject({
      schema: "framelens/scorecard@1",
      benchmark: "ud",
      documents: ["one"],
      size: { documents: 1, sentences: 1, words: 4 },
    });
    expect(scorecard.figures[0]).toMatchObject({ name: "UPOS", total: 4 });
    expect(scorecard.figures[0].low).toBeLessThanOrEqual(scorecard.figures[0].value);
  });

  it("measures what comes of the text alone, and says which sentences have none", async () => {
    const folder = makeFolder();
    folder.put("gold.conllu", GOLD);
    const { stdout } = await folder.run(["evaluate", "ud", "gold.conllu"]);
    expect(stdout).toContain("from raw text: 1 of 2 sentences left out");
    expect(stdout).toMatch(/│ words +│ +2 │ +2 │ +2 │/);
    const json = await folder.run(["evaluate", "ud", "gold.conllu", "--format", "json"]);
    const { notes, tables } = JSON.parse(json.stdout);
    expect(notes).toHaveLength(1);
    const { name, rows } = tables[0];
    expect([name, ...rows.map((row: { name: string }) => row.name)]).toEqual([
      ...["from raw text", "sentences", "words", "UPOS", "UAS", "LAS", "LAS, not cut"],
    ]);
  });

  it("measures names, apart and together", async () => {
    const folder = makeFolder();
    folder.put("gold.conllu", GOLD);
    const { status, stdout } = await folder.run(["evaluate", "entities", "gold.conllu", "--format", "json"]);
    expect(status).toBe(0);
    const { size, tables } = JSON.parse(stdout);
    expect(size.names).toBe(1);
    expect(tables.map(({ name }: { name: string }) => name)).toEqual([
      "exact, with type",
      "exact",
      "overlap, with type",
    ]);
    const rows = tables[0].rows.map(({ name, gold }: { name: string; gold: number }) => [name, gold]);
    expect(rows).toEqual([
      ["person", 0],
      ["organisation", 0],
      ["place", 1],
      ["other", 0],
      ["person + organisation", 0],
      ["all", 1],
    ]);
  });

  it("measures attributions, leaves out broken lines and tells of them, without failing unless it must", async () => {
    const folder = makeFolder();
    folder.put("rows/a.jsonl.gz", gzipSync(`${ROW}\n`));
    folder.put("rows/b.jsonl", `\n{\n${ROW.replace("one", "two")}\n`);
    const args = ["evaluate", "polnear", "rows", "--format", "json", "--seed", "7"];
    const { status, stdout, stderr } = await folder.run(args);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^framelens: left out: rows\/b\.jsonl:2: not JSON .*\n$/);
    const scorecard = JSON.parse(stdout);
    expect(scorecard).toMatchObject({ schema: "framelens/scorecard@1", benchmark: "polnear", file: "rows" });
    expect(scorecard.size).toMatchObject({
      articles: 2,
      "attributions annotated": 2,
      "attributions found": 2,
    });
    expect(scorecard.tables[0].rows[0]).toMatchObject({ name: "source", correct: 2, f1: 1 });
    expect(scorecard.intervals).toContain("seed 7");
    expect(scorecard.leftOut).toHaveLength(1);
    expect((await folder.run(args)).stdout).toBe(stdout);
    const strict = await folder.run([...args, "--strict"]);
    expect([strict.status, strict.stdout]).toEqual([3, stdout]);
  });

  it("measures all layers on its own annotation, wherever it is called", async () => {
    const folder = makeFolder();
    const { status, stdout, stderr } = await folder.run(["evaluate", "sample"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("sample: datasets/sample/gold: 8 articles\n");
    for (const layer of ["hedging", "loaded-language", "presupposition", "attributions", "sources"])
      expect(stdout).toContain(`│ ${layer} `);
  });

  it("measures all layers on annotation of your own", async () => {
    const folder = makeFolder();
    folder.put("gold/a.json", JSON.stringify(OWN));
    folder.put("gold/b.json", JSON.stringify({ ...OWN, text: `A ${OWN.text}` }));
    const { status, stdout, stderr } = await folder.run(["evaluate", "sample", "gold", "--format", "json"]);
    expect(status).toBe(0);
    expect(stderr).toContain(
      'b.json: hedging[0]: marks "y m" and names "may": count offsets in UTF-16 code units',
    );
    const { size, tables, differences } = JSON.parse(stdout);
    expect(size).toEqual({ articles: 1 });
    expect(differences.find(({ name }: { name: string }) => name === "presupposition")).toEqual({
      ...{ name: "presupposition", missed: ['a 15: factive "it"'], added: [] },
    });
    expect(tables[0].rows[0]).toMatchObject({ name: "hedging", gold: 1, predicted: 1, correct: 1 });
  });

  it.each([
    [
      "an unknown benchmark",
      ["uas", "gold.conllu"],
      2,
      'unknown benchmark "uas": expected one of sample, polnear, szeged, wikiweasel, neus, babe, ptc, ud, entities',
    ],
    [
      "another ending",
      ["ud", "gold.txt"],
      2,
      "gold.txt: unknown format: expected a name that ends in .conllu, or one of these and .gz",
    ],
    ["a document that is not there", ["ud", "gold.conllu", "--documents", "six"], 2, "there are one, two …"],
    ["no document", ["ud", "gold.conllu", "--documents", ","], 2, "--documents: no id given"],
    ["an unknown format", ["ud", "gold.conllu", "--format", "xml"], 2, "Allowed choices are table, json."],
    ["a file that is not there", ["ud", "none.conllu"], 1, "none.conllu: there is no such file"],
    ["a broken sentence", ["ud", "broken.conllu"], 1, "broken.conllu:2: expected 10 columns"],
    ["no path where there is no default", ["polnear"], 2, "evaluate polnear: no path given: expected a file"],
    [
      "a folder without fitting files",
      ["polnear", "empty"],
      1,
      "empty: no file here has a name that ends in .jsonl",
    ],
    ["a seed that is no number", ["ud", "gold.conllu", "--seed", "x"], 2, '--seed: "x" is no whole number'],
    ["a file without a row that can be used", ["polnear", "bad.jsonl"], 1, "bad.jsonl:1: not JSON"],
    ["a file without names", ["entities", "plain.conllu"], 1, "no word has Entity= in its last column"],
  ])("refuses %s", async (_, args, status, message) => {
    const folder = makeFolder();
    folder.put("gold.conllu", GOLD);
    folder.put("empty/notes.txt", "nothing");
    folder.put("bad.jsonl", "{\n");
    folder.put("broken.conllu", "# x\n1\tx\n");
    folder.put("plain.conllu", "1\tx\tx\tX\t_\t_\t0\troot\t_\t_\n");
    const outcome = await folder.run(["evaluate", ...args]);
    expect([outcome.status, outcome.stdout]).toEqual([status, ""]);
    expect(outcome.stderr).toContain(message);
  });
});
