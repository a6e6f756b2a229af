import type { Finding, Span, Voice } from "../types.js";

/** A stretch of a text with its voice. */
export interface Voiced extends Span {
  readonly voice: Voice | "furniture";
}

/** A part of a marked text: words of the article, or a place where a finding or a voice begins or ends. */
export interface Piece {
  /** Empty for a mark: how it looks is decided by who writes it out. */
  readonly text: string;
  readonly voice: Voiced["voice"];
  /** The findings that the words belong to, or that the mark is about. */
  readonly findings: readonly Finding[];
  readonly mark: "none" | "voice-open" | "voice-close" | "finding-open" | "finding-close";
}

/**
 * The part of a text within `span`, cut where findings and voices begin and end, with a mark at each such place.
 *
 * Findings may overlap in any way; voices do not. Stretches of the outlet's voice get no marks. At one place, what
 * ends comes before what begins.
 */
export function cutText(
  text: string,
  span: Span,
  findings: readonly Finding[],
  voices: readonly Voiced[],
): Piece[] {
  const beginning = groupBy(findings, ({ start }) => Math.max(start, span.start));
  const ending = groupBy(findings, ({ end }) => Math.min(end, span.end));
  const others = voices.filter(({ voice }) => voice !== "outlet");
  const entering = groupBy(others, ({ start }) => Math.max(start, span.start));
  const leaving = groupBy(others, ({ end }) => Math.min(end, span.end));
  const places = new Set([span.start, span.end]);
  for (const groups of [beginning, ending, entering, leaving]) for (const at of groups.keys()) places.add(at);
  const cuts = [...places].sort((a, b) => a - b);

  const pieces: Piece[] = [];
  let voice: Voiced["voice"] = "outlet";
  let open: readonly Finding[] = [];
  cuts.forEach((at, index) => {
    const ended = ending.get(at) ?? [];
    const begun = beginning.get(at) ?? [];
    const entered = entering.get(at);
    // Findings over the same words share a mark; of nested ones the inner closes first and opens last.
    for (const [, inner] of [...groupBy(ended, ({ start }) => start)].sort(([a], [b]) => b - a))
      pieces.push({ text: "", voice, findings: inner, mark: "finding-close" });
    if (leaving.has(at)) {
      pieces.push({ text: "", voice, findings: [], mark: "voice-close" });
      voice = "outlet";
    }
    if (entered !== undefined) {
      voice = entered[0].voice;
      pieces.push({ text: "", voice, findings: [], mark: "voice-open" });
    }
    for (const [, outer] of [...groupBy(begun, ({ end }) => end)].sort(([a], [b]) => b - a))
      pieces.push({ text: "", voice, findings: outer, mark: "finding-open" });
    open = [...open.filter((finding) => !ended.includes(finding)), ...begun];
    const next = cuts[index + 1];
    if (next !== undefined) pieces.push({ text: text.slice(at, next), voice, findings: open, mark: "none" });
  });
  return pieces;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
