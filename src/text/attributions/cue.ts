import type { LexiconEntry, Tokens } from "../../types.js";
import { morphologyOf } from "../syntax.js";
import { wordSet } from "../word-set.js";
import type { TokenRange } from "./layers.js";

/** How a cue builds its attribution, as the lexicon's note says: `frame=clause|object`. */
export type Frame =
  | "clause"
  | "addressee"
  | "preposition"
  | "passive"
  | "noun"
  | "object"
  | "attitude"
  | "adjective";

/** A cue with the auxiliaries and adverbs that belong to it. */
export interface Cue extends TokenRange {
  readonly entry: LexiconEntry;
  /** The words of the lexicon entry alone. */
  readonly head: TokenRange;
  readonly frames: readonly Frame[];
  /** Not the main verb of its clause: `saying`, `to announce`. */
  readonly nonFinite: boolean;
  /** An infinitive: `to announce`. */
  readonly infinitive: boolean;
}

const FRAMES: readonly string[] = [
  ...["clause", "addressee", "preposition", "passive", "noun", "object", "attitude", "adjective"],
];

function isFrame(name: string): name is Frame {
  return FRAMES.includes(name);
}

const framesOf = new WeakMap<LexiconEntry, readonly Frame[]>();

/** The frames of a cue entry, from its note; `clause` when it names none that there is. */
function readFrames(entry: LexiconEntry): readonly Frame[] {
  let frames = framesOf.get(entry);
  if (frames === undefined) {
    const match = /frame=([a-z|]+)/.exec(entry.note ?? "");
    frames = (match === null ? ["clause"] : match[1].split("|")).filter(isFrame);
    if (frames.length === 0) frames = ["clause"];
    framesOf.set(entry, frames);
  }
  return frames;
}

/** Adverbs that stand between subject and cue and belong to the cue; other -ly words do too. */
const CUE_ADVERBS = wordSet(
  "also later now still never then once often even just again further not n't always first previously " +
    "long ever already since",
);

/** The cue around a match: `has also said`, `did not mention`, `to announce`. */
export function createCue(tokens: Tokens, entry: LexiconEntry, head: TokenRange, floor: number): Cue {
  let from = head.from;
  while (from > floor && isCuePart(tokens, from - 1)) from--;
  // An adverb that opens the clause belongs to the clause: "Later he said".
  const first = tokens.norm[head.from];
  // The `to` of an infinitive belongs to the content, even where the entry needs it: vowed | to fight on.
  const to = opensWithTo(entry) ? head.to - 1 : head.to;
  const infinitive = from > floor && tokens.norm[from - 1] === "to" && tokens.pos[head.from] !== "NOUN";
  const nonFinite = infinitive || (first.endsWith("ing") && from === head.from);
  const frames = framesFor(tokens, entry, head);
  return { from, to, head: { from: head.from, to }, entry, frames, nonFinite, infinitive };
}

const VERB_FRAMES: ReadonlySet<Frame> = new Set(["clause", "addressee", "object", "attitude"]);

/** Without the frames of a verb for "their claims that". A noun with a mark behind it may yet be a verb: the Post reports. */
function framesFor(tokens: Tokens, entry: LexiconEntry, { from, to }: TokenRange): readonly Frame[] {
  const frames = readFrames(entry);
  if (isAttribute(tokens, from) && tokens.pos[to] === "NOUN")
    return frames.filter((frame) => frame === "noun");
  const noun = to - from === 1 && tokens.pos[from] === "NOUN";
  if (!noun || tokens.pos[to] === "PUNCT") return frames;
  return frames.filter((frame) => !VERB_FRAMES.has(frame));
}

/** "the proposed package": said of the noun, and nobody proposes here. */
function isAttribute(tokens: Tokens, i: number): boolean {
  return morphologyOf(tokens, i).voice === "Pass" && /^(?:DET|ADJ)$/.test(tokens.pos[i - 1]);
}

function opensWithTo(entry: LexiconEntry): boolean {
  return entry.entry.endsWith(" to") && (entry.note ?? "").includes("to begins");
}

function isCuePart(tokens: Tokens, i: number): boolean {
  const norm = tokens.norm[i];
  return tokens.pos[i] === "AUX" || CUE_ADVERBS.has(norm) || (norm.endsWith("ly") && tokens.pos[i] === "ADV");
}
