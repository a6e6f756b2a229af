import { linesOf, overlapping } from "../output/lines-of.js";
import { cutText, type Piece, type Voiced } from "../output/marked-text.js";
import type { Field, Finding, Span } from "../types.js";
import { element } from "./element.js";
import type { Hue } from "./hues.js";

/** A text node of an article with the place of its words. */
export interface PlacedText extends Span {
  readonly field: Field;
  readonly node: Text;
}

/** A field of an article with its marks. */
export interface MarkedField {
  readonly paragraphs: readonly HTMLElement[];
  readonly texts: readonly PlacedText[];
}

export interface MarkFieldInput {
  readonly field: Field;
  readonly text: string;
  /** Those to mark. */
  readonly findings: readonly Finding[];
  readonly voices: readonly Voiced[];
  readonly hues: ReadonlyMap<string, Hue>;
  /** The number a finding has in its report. */
  numberOf(finding: Finding): number;
  /** Who speaks in the stretch that begins there; `null` when it is not known. */
  speakerAt(field: Field, start: number): string | null;
}

/**
 * A field of an article as paragraphs, one a line, with findings as buttons and voices as stretches of their own.
 *
 * The words are put in as text, so whatever stands in an article stays text.
 */
export function markField(input: MarkFieldInput): MarkedField {
  const texts: PlacedText[] = [];
  const paragraphs = linesOf(input.text).map((line) => {
    const pieces = cutText(
      input.text,
      line,
      overlapping(input.findings, line),
      overlapping(input.voices, line),
    );
    const paragraph = element("p");
    let at = line.start;
    let stretch: HTMLElement | null = null;
    for (const piece of pieces) {
      if (piece.mark === "voice-open") {
        stretch = openStretch(input, piece, at);
        paragraph.append(stretch);
      } else if (piece.mark === "voice-close") stretch = null;
      if (piece.mark !== "none" || piece.text === "") continue;
      const node = document.createTextNode(piece.text);
      texts.push({ field: input.field, start: at, end: at + piece.text.length, node });
      at += piece.text.length;
      (stretch ?? paragraph).append(piece.findings.length === 0 ? node : markOf(input, piece, at, node));
    }
    return paragraph;
  });
  return { paragraphs, texts };
}

function openStretch({ field, speakerAt }: MarkFieldInput, { voice }: Piece, at: number): HTMLElement {
  const speaker = voice === "furniture" ? null : speakerAt(field, at);
  const whose = voice === "furniture" ? "not counted" : speaker === null ? voice : `${speaker}, ${voice}`;
  return element("span", { class: `voice ${voice}`, "data-whose": whose });
}

/** Words of one or more findings. Their innermost finding gives the colour; letters stand where a finding ends. */
function markOf(
  { hues, numberOf, field }: MarkFieldInput,
  { findings, voice, text }: Piece,
  end: number,
  node: Text,
): HTMLElement {
  const inner = [...findings].sort((a, b) => a.end - a.start - (b.end - b.start));
  const ending = inner.filter((finding) => finding.end <= end);
  const letters = [...new Set(ending.map(({ indicator }) => hues.get(indicator)?.letters ?? ""))].join("");
  const labels = inner.map(({ indicator, label }) => `${indicator}, ${label}`).join("; ");
  const whose = voice === "outlet" || voice === "furniture" ? "outlet’s words" : `${voice} words`;
  return element(
    "span",
    {
      class: `mark ${hues.get(inner[0].indicator)?.colour ?? ""}`,
      role: "button",
      tabindex: -1,
      "aria-label": `${text}: ${labels}; ${whose}`,
      "data-findings": inner.map(numberOf).join(" "),
      "data-letters": letters === "" ? null : letters,
      "data-field": field,
    },
    node,
  );
}
