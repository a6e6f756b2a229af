import type {
  Anonymity,
  Attribution,
  CueCounts,
  DocField,
  FieldSpan,
  Positions,
  Source,
  Stance,
} from "../../types.js";
import { SHAPE } from "../shape.js";
import type { AnonymityNote } from "./anonymity.js";
import type { TokenRange } from "./layers.js";
import type { Mention, ResolvedSource } from "./mention.js";

const STANCES: readonly Stance[] = ["neutral", "distancing", "endorsing", "arguing", "emotive"];

/** Words, and words inside quotation marks of speech, before each token; the last item counts all. */
export interface RunningWords {
  readonly all: Uint32Array;
  readonly quoted: Uint32Array;
}

/** Counts a field's words from its beginning up to each token. */
export function countRunningWords({ tokens, quotations }: DocField): RunningWords {
  const speech = new Uint8Array(tokens.length);
  for (const { use, inner } of quotations) if (use === "speech") speech.fill(1, inner.from, inner.to);
  const all = new Uint32Array(tokens.length + 1);
  const quoted = new Uint32Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens.shape[i] & SHAPE.word;
    all[i + 1] = all[i] + word;
    quoted[i + 1] = quoted[i] + (word & speech[i]);
  }
  return { all, quoted };
}

/** What an entry of the ledger is made of. */
interface Parts {
  readonly fields: readonly DocField[];
  readonly counts: readonly RunningWords[];
  /** By field, the attribution that each token is granted to. */
  readonly granted: readonly Int32Array[];
  readonly source: ResolvedSource;
  readonly note: AnonymityNote | null;
  readonly id: string;
}

/** The entry of the ledger for a source: what was granted to it, by which cues, and where. */
export function createSource({ fields, counts, granted, source, note, id }: Parts): Source {
  const { name, kind, named, role, mentions } = source;
  let words = 0;
  let quotedWords = 0;
  for (const { field, attribution } of mentions)
    for (const { from, to } of fields[field].attributions[attribution].content)
      for (let i = from; i < to; i++) {
        if (granted[field][i] !== attribution) continue;
        words += counts[field].all[i + 1] - counts[field].all[i];
        quotedWords += counts[field].quoted[i + 1] - counts[field].quoted[i];
      }
  const { cues, stances } = countCues(fields, introduced(fields, mentions));
  return {
    id,
    name,
    kind,
    named,
    role,
    attributions: mentions.length,
    words,
    quotedWords,
    paraphrasedWords: words - quotedWords,
    cues,
    stances,
    firstAt: positionOf(fields, counts, mentions[0]),
    positions: countPositions(fields, counts, mentions),
    anonymity: anonymityOf(fields, source, note),
  };
}

/** The mentions that the outlet makes, also in paraphrase. */
function introduced(fields: readonly DocField[], mentions: readonly Mention[]): readonly Mention[] {
  const own = mentions.filter((mention) => attributionOf(fields, mention).voice !== "quoted");
  return own.length === mentions.length ? mentions : own;
}

/** Cues in the order in which they come up, all of them and by stance. */
function countCues(
  fields: readonly DocField[],
  mentions: readonly Mention[],
): { readonly cues: CueCounts; readonly stances: Source["stances"] } {
  if (mentions.length === 0) return { cues: {}, stances: {} };
  const { cueForm: form, stance: only } = attributionOf(fields, mentions[0]);
  const alike = mentions.every((mention) => {
    const { cueForm, stance } = attributionOf(fields, mention);
    return cueForm === form && stance === only;
  });
  if (alike) {
    // Most sources are heard once, or say all they say.
    const cues = { [form]: mentions.length };
    return { cues, stances: { [only]: cues } };
  }
  const all = new Map<string, number>();
  const byStance = new Map<Stance, Map<string, number>>();
  for (const mention of mentions) {
    const { cueForm, stance } = attributionOf(fields, mention);
    all.set(cueForm, (all.get(cueForm) ?? 0) + 1);
    const own = byStance.get(stance) ?? new Map<string, number>();
    byStance.set(stance, own);
    own.set(cueForm, (own.get(cueForm) ?? 0) + 1);
  }
  const cues = countsOf(all);
  const stances: Partial<Record<Stance, CueCounts>> = {};
  for (const stance of STANCES) {
    const own = byStance.get(stance);
    if (own !== undefined) stances[stance] = byStance.size === 1 ? cues : countsOf(own);
  }
  return { cues, stances };
}

function attributionOf(fields: readonly DocField[], { field, attribution }: Mention): Attribution {
  return fields[field].attributions[attribution];
}

/** Words as keys: a cue can be called anything, also `__proto__`. */
function countsOf(counts: ReadonlyMap<string, number>): CueCounts {
  return Object.fromEntries(counts);
}

/** Sentences that begin within this share of the text's words are its lead, those that end within the last its end. */
const EDGE = 0.15;

function countPositions(
  fields: readonly DocField[],
  counts: readonly RunningWords[],
  mentions: readonly Mention[],
): Positions {
  const positions = { title: 0, lead: 0, body: 0, end: 0 };
  for (const { field: index, attribution } of mentions) {
    const { field, attributions, sentences, sentenceOf } = fields[index];
    const { all } = counts[index];
    const { cue } = attributions[attribution];
    const { from, to } = sentences[sentenceOf[cue.from]] ?? cue;
    const total = all[all.length - 1];
    if (field === "title") positions.title++;
    else if (all[from] <= EDGE * total) positions.lead++;
    else if (all[to] >= total - EDGE * total) positions.end++;
    else positions.body++;
  }
  return positions;
}

function anonymityOf(
  fields: readonly DocField[],
  { named, kind, described }: ResolvedSource,
  note: AnonymityNote | null,
): Anonymity | null {
  if (named || kind === "pronoun") return null;
  const placeOf = (range: TokenRange | null): FieldSpan | null => {
    if (range === null || note === null) return null;
    const { field, tokens } = fields[note.field];
    return { field, start: tokens.start[range.from], end: tokens.end[range.to - 1] };
  };
  const grade = kind === "none" ? "none" : described ? "described" : "vague";
  return { grade, stated: placeOf(note?.stated ?? null), reason: placeOf(note?.reason ?? null) };
}

/** Share of the text's words that stand before the cue, to 4 decimals; 0 in the title. */
function positionOf(fields: readonly DocField[], counts: readonly RunningWords[], mention: Mention): number {
  const { field, attributions } = fields[mention.field];
  if (field === "title") return 0;
  const { all } = counts[mention.field];
  const total = all[all.length - 1];
  return total === 0
    ? 0
    : Math.round((all[attributions[mention.attribution].cue.from] / total) * 10_000) / 10_000;
}
