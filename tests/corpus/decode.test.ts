import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/corpus/decode.js";

/** Decodes pieces of bytes to one text, with the warnings. */
async function decode(...pieces: Uint8Array[]): Promise<{ text: string; warnings: string[] }> {
  const warnings: string[] = [];
  let text = "";
  const onWarning = (warning: string) => warnings.push(warning);
  for await (const piece of decodeText(pieces, { file: "in", onWarning })) text += piece;
  return { text, warnings };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
};
const sample = "id,text\r\n1,“Ærø” 😀 costs 5 €\n";

describe("decodeText", () => {
  it("reads UTF-8 without a word, and every other encoding with its name", async () => {
    expect(await decode(utf8(sample))).toEqual({ text: sample, warnings: [] });
    expect(await decode(utf8(`\uFEFF${sample}`))).toEqual({
      text: sample,
      warnings: ["in: read as UTF-8 with a byte order mark"],
    });
    for (const mark of ["\uFEFF", ""]) {
      const little = await decode(utf16(mark + sample, true));
      expect(little).toEqual({ text: sample, warnings: ["in: read as UTF-16 LE"] });
      const big = await decode(utf16(mark + sample, false));
      expect(big).toEqual({ text: sample, warnings: ["in: read as UTF-16 BE"] });
    }
    expect(await decode(latin("a \x93quoted\x94 caf\xe9 \x80"))).toEqual({
      text: "a “quoted” café €",
      warnings: ["in: read as Windows-1252"],
    });
  });

  it("finds Windows-1252 also when the first such byte comes late", async () => {
    const start = latin("plain line\n".repeat(30_000));
    const { text, warnings } = await decode(
      start,
      latin("caf\xe9 "),
      latin("plain\n".repeat(30_000)),
      latin("\x93"),
    );
    expect(text.slice(start.length, start.length + 5)).toBe("café ");
    expect(text.at(-1)).toBe("“");
    expect(warnings).toEqual(["in: read as Windows-1252"]);
  });

  it("writes a bad byte in a UTF-8 file as a lone surrogate, whether characters came before it or after", async () => {
    const bad = latin("\x93");
    expect((await decode(utf8("é a"), bad, utf8("b é"))).text).toBe("é a\udc93b é");
    expect((await decode(utf8("plain "), bad, utf8(" é, ü"))).text).toBe("plain \udc93 é, ü");
    expect((await decode(utf8("é"), latin("\xe2\x82"))).text).toBe("é\udce2\udc82");
    expect((await decode(utf8("é"), latin("\xed\xa0\x80\xc0\xaf\xf5"))).text).toBe(
      "é\udced\udca0\udc80\udcc0\udcaf\udcf5",
    );
  });

  it("gives the same wherever the pieces are cut", async () => {
    for (const bytes of [
      utf8(sample),
      utf8(`\uFEFF${sample}`),
      utf16(sample, true),
      latin("caf\xe9 \x93x\x94\n"),
      Uint8Array.from([...utf8("é a"), 0x93, ...utf8("b 😀"), 0xf0, 0x9f]),
      Uint8Array.from([...utf8("plain "), 0xe9, ...utf8(" é, ü")]),
    ]) {
      const whole = await decode(bytes);
      for (let cut = 0; cut <= bytes.length; cut += 1) {
        expect(await decode(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(whole);
      }
      expect(await decode(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
    }
  });

  it("gives the same wherever a large file is cut", async () => {
    const bytes = utf8(`${sample.repeat(6000)}\n`);
    const expected = sample.repeat(6000).concat("\n");
    for (const size of [1021, 65_536, 65_537]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect((await decode(...pieces)).text === expected).toBe(true);
    }
  });

  it("gives back any text that was written as UTF-8", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.nat(), async (text, cut) => {
        // Texts of many control characters are taken for binary data, which is another matter.
        const printable = `text ${text.replace(/\p{Cc}/gu, "")} text`;
        const bytes = utf8(printable);
        const at = cut % bytes.length;
        expect((await decode(bytes.subarray(0, at), bytes.subarray(at))).text).toBe(printable);
      }),
    );
  });

  it("says in one sentence that a file is no text", async () => {
    const message = async (bytes: Uint8Array) =>
      decode(bytes).then(
        () => "read",
        (error) => error.message,
      );
    expect(await message(latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"))).toBe(
      "in: this is not text: it looks like a PNG image",
    );
    expect(await message(latin("%PDF-1.7\n%\xe2\xe3"))).toContain("a PDF document");
    expect(await message(latin("\x1f\x8b\x08\0"))).toContain("is .gz missing from its name?");
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);
    expect(await message(noise)).toBe("in: this is not text: it looks like binary data");
  });

  it("reads a text with a few zero bytes, and an empty file", async () => {
    expect((await decode(utf8("id,text\n1,a\0b\0c and so on\n"))).text).toContain("a\0b\0c");
    expect(await decode()).toEqual({ text: "", warnings: [] });
    expect(await decode(new Uint8Array(0))).toEqual({ text: "", warnings: [] });
  });
});
