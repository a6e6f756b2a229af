import { createArticle, createColumns } from "./columns.js";
import type { ReaderOptions } from "./reader-options.js";
import { createReject, type Item, type Problem } from "./reject.js";
import type { TextInput } from "./text-source.js";
import { readWholeFile } from "./whole-file.js";

/**
 * Reads a web page as one article: its text without navigation and advertisements, found by Mozilla's Readability.
 *
 * Paragraphs are apart by blank lines. Title, author, outlet, date, language and address come from the page's
 * metadata, when it has them. A page in which no article is found is a reject.
 */
export async function* readHtml(input: TextInput, options: ReaderOptions): AsyncGenerator<Item> {
  const { text: page, problem } = await readWholeFile(input, options.file);
  const place = { file: options.file, record: 1, line: 1 };
  const record = problem ?? (await extractRecord(page));
  if (isProblem(record)) {
    yield { reject: createReject(place, record, page) };
    return;
  }
  // The fields are where this reader puts them, whatever the columns of other files in the same corpus are called.
  const made = createArticle(record, createColumns(), `${options.file}#1`, options.maxChars);
  if ("code" in made) {
    const said = made.code === "EMPTY_TEXT" ? "no text was found in the page" : made.problem;
    yield { reject: createReject(place, { ...made, column: null, problem: said }, page) };
  } else {
    yield { article: made };
  }
}

/** Browsers flatten what is nested deeper; Readability would take minutes over it. */
const MAX_DEPTH = 512;

function isProblem(value: Record<string, unknown> | Problem): value is Problem {
  return "problem" in value;
}

async function extractRecord(page: string): Promise<Record<string, unknown> | Problem> {
  if (page.trim() === "") return { code: "EMPTY_TEXT", column: null, problem: "the file has no text" };
  // Loaded when they are needed: together they take longer to load than the rest of framelens.
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import("linkedom/worker"),
    import("@mozilla/readability"),
  ]);
  try {
    // linkedom builds no body of its own, and Readability looks nowhere else.
    const { document } = parseHTML(/<body[\s>]/i.test(page) ? page : `<html><body>${page}</body></html>`);
    if (!isShallow(document.documentElement)) {
      const problem = `elements are nested more than ${MAX_DEPTH} deep`;
      return { code: "BAD_HTML", column: null, problem };
    }
    const url = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null;
    const article = new Readability(document, { serializer: (node) => node }).parse();
    if (article === null || article.content === null || article.content === undefined) {
      return { code: "BAD_HTML", column: null, problem: "no article was found in the page" };
    }
    return {
      title: article.title ?? null,
      author: article.byline ?? null,
      outlet: article.siteName ?? null,
      published_at: article.publishedTime ?? null,
      language: article.lang ?? null,
      url,
      text: toParagraphs(article.content),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: "BAD_HTML", column: null, problem: `the page could not be parsed (${reason})` };
  }
}

function isShallow(root: Node): boolean {
  let depth = 1;
  let node: Node | null = root;
  while (node !== null && depth <= MAX_DEPTH) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return depth <= MAX_DEPTH;
}

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL".split(
    " ",
  ),
);
/** Elements whose content is not read. */
const UNREAD = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "BUTTON"]);

const ELEMENT = 1;
const TEXT = 3;

function toParagraphs(root: Node): string {
  const paragraphs: string[] = [];
  let current = "";
  const endParagraph = () => {
    const paragraph = current.replace(/[ \t\n\r\f]+/g, " ").trim();
    if (paragraph !== "") paragraphs.push(paragraph);
    current = "";
  };
  const visit = (node: Node) => {
    if (node.nodeType === TEXT) current += node.nodeValue ?? "";
    if (node.nodeType !== ELEMENT || UNREAD.has(node.nodeName)) return;
    const block = BLOCKS.has(node.nodeName);
    if (block) endParagraph();
    if (node.nodeName === "BR") current += "\n";
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
    if (block) endParagraph();
  };
  visit(root);
  endParagraph();
  return paragraphs.join("\n\n");
}
