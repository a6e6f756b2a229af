import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reject } from "../../src/corpus/reject.js";
import { type ReadCorpusOptions, readCorpus } from "../../src/run/read-corpus.js";
import type { Article } from "../../src/types.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "framelens-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a file below the folder of the test and returns its path. */
function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function read(paths: string | string[], options: ReadCorpusOptions = {}) {
  const articles: Article[] = [];
  const rejects: Reject[] = [];
  const warnings: string[] = [];
  const callbacks = {
    onReject: (reject: Reject) => {
      rejects.push(reject);
    },
    onWarning: (warning: string) => {
      warnings.push(warning);
    },
  };
  for await (const article of readCorpus(paths, { ...callbacks, ...options })) articles.push(article);
  return { articles, rejects, warnings, texts: articles.map(({ text }) => text) };
}

const page = `<html><body><article>${"<p>The quay is closed, the harbour master said, until engineers have looked at it.</p>".repeat(8)}</article></body></html>`;

describe("readCorpus", () => {
  it("reads every format, plain and gzipped", async () => {
    const contents: Record<string, string> = {
      "a.csv": "id,text\n1,Rain fell.\n",
      "a.tsv": "id\ttext\n1\tRain fell.\n",
      "a.jsonl": '{"id":1,"text":"Rain fell."}\n',
      "a.ndjson": '{"id":1,"text":"Rain fell."}\n',
      "a.json": '[{"id":1,"text":"Rain fell."}]',
      "a.txt": "Rain fell.",
      "a.md": "# Weather\n\nRain fell.",
      "a.html": page,
      "A.CSV": "id,text\n1,Rain fell.\n",
    };
    for (const [name, content] of Object.entries(contents)) {
      for (const path of [put(`plain/${name}`, content), put(`packed/${name}.gz`, gzipSync(content))]) {
        const { articles, rejects } = await read(path);
        expect(rejects).toEqual([]);
        expect(articles).toHaveLength(1);
        if (!name.endsWith("html")) expect(articles[0]?.text).toBe("Rain fell.");
      }
    }
  });

  it("reads files in the order given, and those of folders and globs sorted", async () => {
    for (const name of ["b.txt", "B.txt", "a/z.txt", "a.txt", "ä.txt", "a b[1].txt"]) put(`in/${name}`, name);
    put("in/passed-over.docx", "x");
    put("in/README", "x");
    const sorted = ["B.txt", "a b[1].txt", "a.txt", "a/z.txt", "b.txt", "ä.txt"];
    expect((await read(join(folder, "in"))).texts).toEqual(sorted);
    expect((await read(`${folder}/in/*.txt`)).texts).toEqual(sorted.filter((name) => name !== "a/z.txt"));
    const paths = [join(folder, "in/b.txt"), join(folder, "in/a"), join(folder, "in/a b[1].txt")];
    expect((await read(paths)).texts).toEqual(["b.txt", "a/z.txt", "a b[1].txt"]);
  });

  it("does not walk in circles when a folder links to one above it", async () => {
    put("in/a.txt", "once");
    symlinkSync(join(folder, "in"), join(folder, "in/loop"));
    expect(new Set((await read(join(folder, "in"))).texts)).toEqual(new Set(["once"]));
  });

  it("reads JSONL from standard input", async () => {
    const { articles } = await read("-", { stdin: pieces('{"text":"a', '"}\n{"text":"b"}') });
    expect(articles.map(({ id }) => id)).toEqual(["stdin#1", "stdin#2"]);
  });

  it("names a missing file, an unknown format and what there is to choose, before anything is read", async () => {
    const good = put("a.txt", "Rain fell.");
    const missing = join(folder, "b.txt");
    for (const [path, code, words] of [
      [missing, "NOT_FOUND", missing],
      [join(good, "below.txt"), "NOT_FOUND", "no such file"],
      [`${folder}/*.csv`, "NOT_FOUND", "no file is there"],
      [put("c.docx", "x"), "UNKNOWN_FORMAT", "expected a name that ends in .csv, .tsv, .jsonl"],
      [dirname(put("odd/c.docx", "x")), "UNKNOWN_FORMAT", "no file there has a known format"],
    ] as const) {
      const seen: string[] = [];
      const run = async () => {
        for await (const { text } of readCorpus([good, path])) seen.push(text);
      };
      await expect(run()).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
      expect(seen).toEqual([]);
    }
  });

  it("reads what a cut or damaged gzip still gives, and rejects the rest", async () => {
    const line = (id: number) => `${id},Text of number ${id} ${Math.sin(id)}.\n`;
    const csv = `id,text\n${Array.from({ length: 20_000 }, (_, id) => line(id)).join("")}`;
    const packed = gzipSync(csv);
    const cut = await read(put("cut.csv.gz", packed.subarray(0, packed.length / 2)));
    expect(cut.articles.length).toBeGreaterThan(5000);
    expect(cut.rejects).toMatchObject([{ code: "BAD_GZIP", record: cut.articles.length + 1 }]);
    expect(cut.rejects[0]?.message).toContain("the gzip data ends too early");
    expect(cut.articles.every(({ id, text }) => line(Number(id)) === `${id},${text}\n`)).toBe(true);

    const damaged = Uint8Array.from(packed);
    damaged.fill(0xff, packed.length - 3000, packed.length - 2000);
    const broken = await read(put("damaged.csv.gz", damaged));
    expect(broken.articles.length).toBeGreaterThan(5000);
    expect(broken.rejects.at(-1)?.code).toBe("BAD_GZIP");

    for (const name of ["none.jsonl.gz", "none.txt.gz", "none.csv.gz", "none.json.gz", "none.html.gz"]) {
      const { articles, rejects } = await read(put(name, "this is no gzip at all"));
      expect(articles).toEqual([]);
      expect(rejects.map(({ code }) => code)).toEqual(["BAD_GZIP"]);
    }
  });

  it("says in one sentence that a table is no text, and rejects a single text that is none", async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
    for (const name of ["a.csv", "a.tsv", "a.jsonl"]) {
      const path = put(name, png);
      await expect(read(path)).rejects.toMatchObject({
        name: "FramelensError",
        message: `${path}: this is not text: it looks like a PNG image`,
      });
    }
    for (const name of ["a.txt", "a.html", "a.md", "a.json"]) {
      const path = put(name, png);
      const { rejects } = await read(path);
      expect(rejects).toMatchObject([{ code: "BAD_ENCODING" }]);
      expect(rejects[0]?.message).toBe(
        `${path}:1: this is not text: it looks like a PNG image; the record was rejected (BAD_ENCODING)`,
      );
    }
  });

  it("warns once, with the count, of ids that are not unique, and keeps the articles", async () => {
    const one = put("one.csv", "id,text\n1,a\n1,b\n2,c\n");
    const two = put("two.csv", "id,text\n2,d\n3,e\n");
    const { texts, warnings } = await read([one, two]);
    expect(texts).toEqual(["a", "b", "c", "d", "e"]);
    expect(warnings).toEqual([
      '2 articles have an id that an earlier article has ("1" is the first); all were kept',
    ]);
  });

  it("names the encoding it found, with the file", async () => {
    const path = put(
      "a.csv",
      Uint8Array.from("id,text\n1,caf\xe9\n", (unit) => unit.charCodeAt(0)),
    );
    const { texts, warnings } = await read(path);
    expect(texts).toEqual(["café"]);
    expect(warnings).toEqual([`${path}: read as Windows-1252`]);
  });

  it("hands on columns and the limit of characters, and waits for a slow callback", async () => {
    const path = put("a.jsonl", '{"story":"short"}\n{"story":"rather too long"}\n');
    let done = 0;
    const onReject = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      done += 1;
    };
    const { texts } = await read(path, { columns: { text: "story" }, maxChars: 10, onReject });
    expect(texts).toEqual(["short"]);
    expect(done).toBe(1);
    await expect(read(path, { columns: { txt: "story" } as object })).rejects.toMatchObject({
      code: "BAD_OPTION",
    });
  });

  it("closes the file when the caller stops early", async () => {
    const path = put("a.csv", `id,text\n${"1,a\n".repeat(500_000)}`);
    let closed = false;
    async function* stdin() {
      try {
        for (;;) yield Buffer.from('{"text":"a"}\n');
      } finally {
        closed = true;
      }
    }
    for await (const _ of readCorpus(path)) break;
    for await (const _ of readCorpus("-", { stdin: stdin() })) break;
    expect(closed).toBe(true);
  });
});

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
