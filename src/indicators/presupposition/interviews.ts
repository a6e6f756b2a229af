import { SHAPE } from "../../text/shape.js";
import { majorityVoice } from "../../text/voices.js";
import { wordSet } from "../../text/word-set.js";
import type { DocField, Paragraph, Tokens } from "../../types.js";
import { anyIn } from "./words.js";

/** Speaker labels from which an article is a transcript. */
const TRANSCRIPT_LABELS = 4;
/** Paragraphs that end with a question to "you" from which an article is an interview. */
const INTERVIEW_QUESTIONS = 4;
/** Words a speaker's label has at most: "MR. JOHN SMITH:", "Q:". */
const LONGEST_LABEL = 5;

const YOU = wordSet("you your yours you're you've you'd you'll");

/** True when the article reports a conversation turn by turn: speaker labels, or question after question to "you". */
export function isTranscript(field: DocField): boolean {
  const { tokens, paragraphs } = field;
  let labels = countShoutedLabels(tokens);
  if (labels >= TRANSCRIPT_LABELS) return true;
  let questions = 0;
  for (const { from, to } of paragraphs) {
    if (speakerLabelEnd(tokens, from, to) > from) labels++;
    else if (
      tokens.norm[to - 1] === "?" &&
      majorityVoice(field, from, to) !== "quoted" &&
      isSecondPerson(tokens, from, to)
    )
      questions++;
    if (labels >= TRANSCRIPT_LABELS || questions >= INTERVIEW_QUESTIONS) return true;
  }
  return false;
}

/** "TAPPER:" anywhere, for transcripts whose turns share a paragraph. */
function countShoutedLabels(tokens: Tokens): number {
  let labels = 0;
  for (let i = 1; i < tokens.length; i++)
    if (tokens.norm[i] === ":" && (tokens.shape[i - 1] & SHAPE.allCaps) !== 0) labels++;
  return labels;
}

function isSecondPerson(tokens: Tokens, from: number, to: number): boolean {
  return anyIn(tokens, from, to, YOU);
}

/** Where the label of "TAPPER: …", "Q: …" or "Jane Roe: …" ends, or `from` when there is none. */
export function speakerLabelEnd(tokens: Tokens, from: number, to: number): number {
  const reach = Math.min(to - 1, from + LONGEST_LABEL + 1);
  for (let i = from; i < reach; i++) {
    if (tokens.norm[i] === ":") return i > from ? i + 1 : from;
    if (i === from && tokens.norm[i + 1] === ":") return i + 2;
    const label =
      (tokens.shape[i] & SHAPE.capitalised) !== 0 || tokens.norm[i] === "." || tokens.norm[i] === "-";
    if (!label) return from;
  }
  return from;
}

/** First words of questions that want something from the reader. */
const OFFERS = wordSet(
  "want need got looking interested enjoying missed ready curious like have enjoy wondering confused " +
    "thinking consider",
);

const REQUESTS = wordSet(
  "click subscribe subscribing newsletter newsletters email e-mail comment comments vote poll join " +
    "reach contact download sign app facebook twitter follow donate tips",
);

/** Words of the boxes that ask for an address. */
const SIGN_UPS = wordSet("inbox newsletter newsletters subscribe subscriber");

/** What the paragraph of a question asks for; read once per paragraph, since it may hold many questions. */
interface Surroundings {
  readonly paragraph: Paragraph;
  /** It asks for the reader's address. */
  readonly signUp: boolean;
  /** It asks the reader to write, vote, follow or give. */
  readonly request: boolean;
}

/** What a paragraph asks of its reader. */
export function readSurroundings(tokens: Tokens, paragraph: Paragraph): Surroundings {
  const { from, to } = paragraph;
  return {
    paragraph,
    signUp: anyIn(tokens, from, to, SIGN_UPS),
    request: anyIn(tokens, from, to, REQUESTS) || hasPair(tokens, from, to, "tell", "us"),
  };
}

/** "Got a tip?", "What do you think?", "Did you see it? Tell us in the comments.": the reader is to answer. */
export function isReaderCall(tokens: Tokens, from: number, to: number, surroundings: Surroundings): boolean {
  if (OFFERS.has(tokens.norm[from]) && (tokens.norm[from] !== "have" || YOU.has(tokens.norm[from + 1])))
    return true;
  if (surroundings.signUp) return true;
  return isSecondPerson(tokens, from, to) && (surroundings.request || asksOpinion(tokens, from, to));
}

/** What polls and letters pages ask readers for. */
const OPINIONS = wordSet("think agree disagree intend plan approve disapprove favor support prefer");

/** "what do you think", "do you approve or disapprove" */
function asksOpinion(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++)
    if (tokens.norm[i] === "you" && OPINIONS.has(tokens.norm[i + 1])) return true;
  return false;
}

function hasPair(tokens: Tokens, from: number, to: number, first: string, second: string): boolean {
  for (let i = from; i + 1 < to; i++)
    if (tokens.norm[i] === first && tokens.norm[i + 1] === second) return true;
  return false;
}
