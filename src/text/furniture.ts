import type { Article, Field, Furniture, FurnitureKind, Span, Tokens } from "../types.js";
import { spanOfTokens, tokenAt } from "./tokens.js";

/** Furniture paragraphs are short; a longer one is prose whatever it begins with. */
const LONGEST = 300;
/** Bylines and datelines stand among the first paragraphs, sign-offs among the last. */
const HEAD = 4;
const TAIL = 4;

const NAME = String.raw`[\p{Lu}][\p{L}.'’-]+(?: (?:[\p{Lu}][\p{L}.'’-]*|de|van|von|der|al|bin)){0,4}`;
const BYLINE = new RegExp(
  `^(?:By|BY|by|Written by|Reported by|Story by|Words by) ${NAME}(?:(?:,| and|,? &) ${NAME}){0,4}(?: ?[,|–—-].{0,80})?$`,
  "u",
);
const DATELINE =
  /^(?:[\p{Lu}][\p{Lu}.'’-]*(?:[ ,]+(?:[\p{Lu}][\p{Lu}.'’-]*|[\p{Lu}][\p{L}.]+|\d{1,2}|de|d['’]\p{Lu}+)){0,6})(?: ?\((?:[\p{L} .,/&'’-]{2,40})\))? ?(?:[—–]|--| - ) ?/u;
const AGENCY_DATELINE =
  /^(?:[\p{L}.'’ ,-]{2,50} )?\((?:AP|Reuters|AFP|UPI|CNN|CNS News|BBC|Bloomberg|The Hill)\) ?(?:[—–-]|--) ?/u;
const SIGN_OFF = new RegExp(
  [
    String.raw`^(?:_{2,}|#{2,}|\*{3,}|-{2,}|-?30-?|end)$`,
    String.raw`^\(?(?:additional |with )?(?:reporting|writing|editing) by\b`,
    String.raw`^(?:copyright|©|\(c\)|all rights reserved)`,
    String.raw`^this (?:article|story|post|piece|report|column) (?:was|has been|is|originally|first|appeared)\b`,
    String.raw`\bcontributed to this (?:report|story|article)\b`,
    String.raw`^(?:follow|email|contact|write to) .{0,60}(?:twitter|facebook|@|\.com)`,
    String.raw`^the views expressed\b`,
    String.raw`^(?:[\p{L} .'’]{2,60}) (?:is|are) (?:a|an|the) .{0,120}(?:reporter|columnist|correspondent|editor|contributor|writer|fellow)\b.{0,120}$`,
  ].join("|"),
  "iu",
);
const CAPTION_HEAD =
  /^(?:(?:Image|Media|Photo|Video) (?:copyright|caption|credit|source|playback)\b|CLOSE |FILE ?[-–—])/;
const CAPTION =
  /^(?:\(?photos?(?: by)?:|photograph:|pictured:|hide caption|toggle caption|enlarge this image)|(?:\| ?(?:ap|getty|reuters) (?:photos?|images?)|getty images|\(ap photo.{0,60}\)|\/ ?(?:ap|afp|getty images|reuters))\)?$/iu;
const NAVIGATION =
  /^(?:story continued below|continue reading|read (?:more|also|the full)|related(?: stories| articles| coverage)?\b|see also|also on |more(?: from|:| on)|advertisement|sponsored|sign up (?:for|here)|subscribe|click here|watch(?: the video)?:|listen:|share this|share on|video:|photos:|gallery:|loading|skip to|scroll down|download the|\( ?(?:also|photos|video|see|related|sign up)\b|\[?\s*(?:see|read|watch)\b.{0,80}\]$)/iu;

/**
 * Stretches of a field that belong to the page and not to the prose: bylines, datelines, captions, links to other
 * stories, a repeated headline, sign-offs. Whole paragraphs, but for a dateline, which opens one.
 */
export function findFurniture(
  field: Field,
  article: Article,
  text: string,
  tokens: Tokens,
  paragraphs: readonly Span[],
): Furniture[] {
  if (field === "title") return [];
  const found: Furniture[] = [];
  const add = (kind: FurnitureKind, start: number, end: number): void => {
    const from = tokenAt(tokens, start);
    const to = tokenAt(tokens, end - 1) + (tokens.start[tokenAt(tokens, end - 1)] < end ? 1 : 0);
    if (from < to && to <= tokens.length) found.push({ ...spanOfTokens(tokens, from, to), kind });
  };
  paragraphs.forEach((paragraph, index) => {
    const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST + 1));
    const kind = words.length > LONGEST ? null : kindOfParagraph(words, index, paragraphs.length, article);
    if (kind !== null) {
      add(kind, paragraph.start, paragraph.end);
      return;
    }
    if (index >= HEAD) return;
    const dateline = datelineLength(words);
    if (dateline > 0 && dateline < paragraph.end - paragraph.start)
      add("dateline", paragraph.start, paragraph.start + words.slice(0, dateline).trimEnd().length);
  });
  return found;
}

function kindOfParagraph(
  words: string,
  index: number,
  count: number,
  article: Article,
): FurnitureKind | null {
  if (NAVIGATION.test(words)) return "navigation";
  if (CAPTION_HEAD.test(words) || CAPTION.test(words)) return "caption";
  if (index < HEAD) {
    if (BYLINE.test(words) || sameWords(words, article.author)) return "byline";
    if (count > 1 && sameWords(words, article.title)) return "headline";
  }
  if (index >= count - TAIL && index > 0) {
    if (SIGN_OFF.test(words) || sameWords(words, article.outlet)) return "sign-off";
    if (index === count - 1 && isBareName(words)) return "sign-off";
  }
  return null;
}

function sameWords(words: string, other: string | null): boolean {
  // Marks and blanks may differ, not much more: most paragraphs are told apart by their length.
  if (other === null || Math.abs(words.length - other.length) > 12) return false;
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return plain(words) !== "" && plain(words) === plain(other);
}

/** A last line of a few capitalised words without a full stop: the author's or the outlet's name. */
function isBareName(words: string): boolean {
  return (
    words.length <= 60 && /^[—–-]{0,2} ?(?:The )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,5}$/u.test(words)
  );
}

function datelineLength(words: string): number {
  const match = DATELINE.exec(words) ?? AGENCY_DATELINE.exec(words);
  if (match === null) return 0;
  // "A — so far" is no place: a dateline has a run of capitals or an agency in brackets.
  return /^\p{Lu}[\p{Lu}.'’-]{2,}/u.test(match[0]) || match[0].includes("(") ? match[0].length : 0;
}
