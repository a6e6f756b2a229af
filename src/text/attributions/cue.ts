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

/** What the note of an entry says of its cues. */
interface EntryFrames {
  readonly frames: readonly Frame[];
  /** Of those, the frames of a noun, and the ones that need no verb. */
  readonly ofNoun: readonly Frame[];
  readonly withoutVerb: readonly Frame[];
  /** Its last word, "to", begins the content. */
  readonly opensWithTo: boolean;
}

const framesOf = new WeakMap<LexiconEntry, EntryFrames>();

const VERB_FRAMES: ReadonlySet<Frame> = new Set(["clause", "addressee", "object", "attitude"]);

/** The frames of a cue entry, from its note, read once; `clause` when it names none that there is. */
function readFrames(entry: LexiconEntry): EntryFrames {
  let known = framesOf.get(entry);
  if (known === undefined) {
    const note = entry.note ?? "";
    const named = (/frame=([a-z|]+)/.exec(note)?.[1] ?? "").split("|").filter(isFrame);
    const frames: readonly Frame[] = named.length === 0 ? ["clause"] : named;
    known = {
      frames,
      ofNoun: frames.filter((frame) => frame === "noun"),
      withoutVerb: frames.filter((frame) => !VERB_FRAMES.has(frame)),
      opensWithTo: entry.entry.endsWith(" to") && note.includes("to begins"),
    };
    framesOf.set(entry, known);
  }
  return known;
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
  const known = readFrames(entry);
  const to = known.opensWithTo ? head.to - 1 : head.to;
  const infinitive = from > floor && tokens.norm[from - 1] === "to" && tokens.pos[head.from] !== "NOUN";
  const nonFinite = infinitive || (first.endsWith("ing") && from === head.from);
  const frames = framesFor(tokens, known, head);
  return { from, to, head: { from: head.from, to }, entry, frames, nonFinite, infinitive };
}

/** Without the frames of a verb for "their claims that". A noun with a mark behind it may yet be a verb: the Post reports. */
function framesFor(tokens: Tokens, entry: EntryFrames, { from, to }: TokenRange): readonly Frame[] {
  if (tokens.pos[to] === "NOUN" && isAttribute(tokens, from)) return entry.ofNoun;
  const noun = to - from === 1 && tokens.pos[from] === "NOUN";
  return noun && tokens.pos[to] !== "PUNCT" ? entry.withoutVerb : entry.frames;
}

/** "the proposed package": said of the noun, and nobody proposes here. */
function isAttribute(tokens: Tokens, i: number): boolean {
  return morphologyOf(tokens, i).voice === "Pass" && /^(?:DET|ADJ)$/.test(tokens.pos[i - 1]);
}

function isCuePart(tokens: Tokens, i: number): boolean {
  const norm = tokens.norm[i];
  return tokens.pos[i] === "AUX" || CUE_ADVERBS.has(norm) || (norm.endsWith("ly") && tokens.pos[i] === "ADV");
}
