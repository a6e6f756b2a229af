import { expect, test } from "vitest";
import { escapeMarkdown } from "../../src/output/escape-markdown.js";
import { oneLine, printable } from "../../src/output/printable.js";

test("printable takes away what would steer a terminal and keeps the length", () => {
  const hostile = "a\u001b[31mb\u0007\u009b\u202ec\n\td";
  expect(printable(hostile)).toBe("a\uFFFD[31mb\uFFFD\uFFFD\uFFFDc\n\td");
  expect(printable(hostile)).toHaveLength(hostile.length);
});

test("oneLine joins lines and cuts between characters, not within one", () => {
  expect(oneLine(" a\r\n  b ")).toBe("a b");
  expect(oneLine("abcdef", 4)).toBe("abc…");
  expect(oneLine("abcd", 4)).toBe("abcd");
  expect(oneLine("😀😀😀😀", 4)).toBe("😀😀😀😀");
  expect(oneLine("😀😀😀😀", 3)).toBe("😀😀…");
});

test("escapeMarkdown leaves no markup, HTML or table cell behind", () => {
  expect(escapeMarkdown("a|b *c* <i>\n# [d](e)")).toBe("a\\|b \\*c\\* \\<i\\> \\# \\[d\\](e)");
});
