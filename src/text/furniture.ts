import type { Article, Field, Furniture, FurnitureKind, Span } from "../types.js";
import { type TokenPlaces, tokenAt } from "./tokens.js";
import { wordSet } from "./word-set.js";

/** Furniture paragraphs are short; a longer one is prose whatever it begins with. */
const LONGEST = 300;
/** Longer paragraphs are no whole line of a page such as "Story highlights". */
const LONGEST_LINE = 160;
/** Bylines and datelines stand among the first paragraphs, sign-offs among the last. */
const HEAD = 4;
const TAIL = 4;

const NAME = String.raw`[\p{Lu}][\p{L}.'’-]+(?: (?:[\p{Lu}][\p{L}.'’-]*|de|van|von|der|al|bin)){0,4}`;
const BYLINE = new RegExp(
  `^(?:By|BY|by|Written by|Reported by|Story by|Words by) ${NAME}(?:(?:,| and|,? &) ${NAME}){0,4}(?: ?[,|–—-].{0,80})?$`,
  "u",
);
const DATELINE =
  /^(?:[\p{Lu}][\p{Lu}.'’/-]*(?:[ ,]+(?:[\p{Lu}][\p{Lu}.'’-]*|[\p{Lu}][\p{L}.]+|\d{1,2}|de|d['’]\p{Lu}+)){0,6})(?: ?\((?:[\p{L} .,/&'’-]{2,40})\))? ?(?:[—–]|--| - ) ?/u;
const AGENCY_DATELINE =
  /^(?:[\p{L}.'’ ,-]{2,50} )?\((?:AP|Reuters|AFP|UPI|CNN|CNS News|BBC|Bloomberg|The Hill)\) ?(?:[—–-]|--) ?/u;
const SIGN_OFF = new RegExp(
  [
    String.raw`^(?:_{2,}|#{2,}|\*{3,}|-{2,}|-?30-?|end)$`,
    String.raw`^[\[(]?(?:additional |with )?(?:reporting|writing|editing) by\b`,
    String.raw`^(?:[—–-]+ ?)?with (?:reporting|files|additional reporting|assistance)\b`,
    String.raw`^(?:copyright|©|\(c\)|all rights reserved)`,
    String.raw`^(?:[•*—–-]+ ?)?this (?:article|story|post|piece|report|column|commentary|interview|opinion column) (?:was|has been|is|does not|originally|first|appeared|includes|contains)\b`,
    String.raw`\bcontributed(?: reporting)?(?: to this (?:report|story|article|post)\b|\.$)`,
    "^contributing: ",
    String.raw`^(?:like|follow|join|find|email|contact|write to|send) .{0,60}(?:twitter|facebook|instagram|@|\.com|\.org)`,
    String.raw`^send (?:letters|tips|us|a tip|comments|feedback)\b`,
    String.raw`^(?:the )?(?:views|opinions) expressed\b`,
    `^(?:analysis|story|text|photos?) by ${NAME}[,.]?.{0,40}$`,
  ].join("|"),
  "iu",
);
/** The author at the end: a name, "is", and a trade of words or learning in the same sentence. */
const AUTHOR = new RegExp(
  `^(?:[•—–*-]+ ?)?(?=\\S+ (?!is |are ))${NAME}(?:(?:,| and|, and) ${NAME}){0,2} (?:is|are) [^.,]{0,100}?\\b(?:reporter|columnist|correspondent|editor|contributor|writer|fellow|author|historian|host|professor|blogger|journalist|trustee|director of|president of)s?\\b`,
  "u",
);
const CAPTION_HEAD =
  /^(?:(?:Image|Media|Photo|Video) (?:copyright|caption|credit|source|playback)\b|CLOSE |FILE (?:PHOTO\b|[-–—] )|PHOTO: |(?:Next|Prev) Image \d|Slideshow \(\d)/;
const CAPTION =
  /^(?:\(?photos?(?: by)?:|photo by [\p{Lu}]|photographs?:|photographer:|pictured:|hide caption|toggle caption|enlarge this image|photo$)|(?:\| ?(?:ap|getty|reuters) (?:photos?|images?)|getty images|^\((?:[\p{L} .'’-]{2,50}\/)?(?:ap|abc news|pixabay|reuters|screenshot.{0,30}|associated press)\)$|\(ap photo.{0,60}\)|\((?:reuters|getty|file) (?:photo|image).{0,60}\)|^ap photo\/.{2,60}|^[\p{L} .'’-]{3,50}\/ ?(?:ap photo|ap,? file|staff|media matters|[\p{L} ]{2,30} via ap|[\p{L} ]{2,20}\/ap)|\/ ?(?:ap|afp|getty images|reuters))\)?$/iu;

/** Whole lines of a page: what they say alone in a paragraph they never say as prose. */
const WHOLE_LINE = new RegExp(
  `^(?:${[
    "ad",
    "close",
    "copy",
    "share",
    "tweet",
    "post",
    "email",
    "print",
    "comments?",
    "facebook",
    "twitter",
    "flipboard",
    "whatsapp",
    "youtube",
    "x youtube video",
    "link copied",
    "(?:facebook|twitter|email|print|share|pinterest|linkedin|reddit|whatsapp|flipboard|copy|link|this article|post|tweet|save| )+",
    "story highlights",
    "just watched",
    "now watching:?",
    "play video",
    "newsletter sign-?up",
    "sign up",
    "must read",
    "replay",
    "more videos \\.{3}",
    "anything else\\?",
    "analysis(?: ?/ ?opinion)?:?",
    "this is a rush transcript\\..{0,80}",
    "(?:editor['’]s note|corrections?(?: & amplifications)?|clarification)(?:$|: ?.{0,150})",
    "got a tip .{0,60}@.{0,60}",
    "(?:- ?)?follow (?:the ticker|@).{0,80}",
    "opinion(?: contributor)?",
    "commentary",
    "other opinions below\\.",
    "from the (?:left|right|center)",
    "\\[(?:pullquote|break|image|music|embed|video)\\]",
    "read or share this story:.{0,120}",
    "story continues(?: below.{0,40})?",
    "this article is more than \\d+ (?:years?|months?) old",
    "\\d+ (?:years?|months?|weeks?|days?|hours?|minutes?) ago",
    "https?://\\S+",
    "\\(?(?:last )?updated(?: at| on)?:? .{0,60}\\d{4}.{0,20}",
    "(?:published|posted|first published)(?: at| on)?:? .{0,60}\\d{4}.{0,20}",
    "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \\d{1,2},? (?:19|20)\\d\\d",
    "\\{\\w+\\}",
    "(?:[<>/!–—•·*. -]|\\.{3}|…)+",
  ].join("|")})$`,
  "iu",
);
const NAVIGATION =
  /^(?:story continued below|continue reading|read (?:more\b|also\b|the (?:full|original) (?:article|story|report|post|text|transcript|piece|interview|column)\b|the full\b)|related(?: (?:stories|articles|coverage|links?|topics|posts?|video))?(?:$|:| ?[|–—-] )|related(?: (?:video|poll|site|story|article))\b|see also\b|also on politico|more(?: (?:from|on) .{0,60}[^.]$|:)|more on this\b|advertisement\b|sponsored (?:content|by|post)\b|sign up (?:for|here|to receive)\b|subscribe (?:to|on|now|here|for|today)\b|subscribe$|click (?:here|for|to)\b|(?:now |just )?watch(?: the (?:video|latest)[^.]{0,60}| live)?:|watched:|listen(?: to [^.]{0,60})?:|listen to (?:the|article|today)\b[^.]{0,80}$|share (?:this|on)\b|video:|photos:|gallery:|loading\b|skip to\b|scroll down\b|download the\b|full coverage:|get (?:our|all|the|more|breaking) .{0,160}(?:inbox|newsletters?\b|sign up|\bapps?\b|abc ?news)|.{0,160}\bsign up here\.?\W*$|(?:for .{0,80}|want .{0,120})(?:subscribe to|click here|inbox\?)|stay up to date (?:with|on)\b|catch up on the .{0,60}podcast|support [\p{L}]{2,20}[’'s]{2} .{0,40}journalism$|visit [\p{L} .’']{2,40} (?:homepage|home page|website) for\b|your browser does(?:n['’]t| not) support|can['’]t see the (?:video|graphic)|don['’]t see the graphic|\( ?(?:also|photos|video|see|related|sign up|watch)\b|\[?\s*(?:see|read|watch)\b.{0,80}\]$)/iu;

/** "Related" and a headline, or a headline and "Read more". Lower case goes on as prose: Related costs rose. */
const LINK = /^(?:Related|RELATED) \p{Lu}|[^.] Read more$/u;
/** Agency captions are long, and say what they are. */
const LONG_CAPTION = /^FILE (?:PHOTO\b|[-–—] )/;

/**
 * Stretches of a field that belong to the page and not to the prose: bylines, datelines, captions, links to other
 * stories, a repeated headline, sign-offs. Whole paragraphs, but for a dateline, which opens one.
 */
export function findFurniture(
  field: Field,
  article: Article,
  text: string,
  tokens: TokenPlaces,
  paragraphs: readonly Span[],
): Furniture[] {
  if (field === "title") return [];
  const found: Furniture[] = [];
  const add = (kind: FurnitureKind, start: number, end: number): void => {
    const from = tokenAt(tokens, start);
    const to = tokenAt(tokens, end - 1) + (tokens.start[tokenAt(tokens, end - 1)] < end ? 1 : 0);
    if (from < to && to <= tokens.length)
      found.push({ start: tokens.start[from], end: tokens.end[to - 1], from, to, kind });
  };
  paragraphs.forEach((paragraph, index) => {
    const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST + 1));
    const kind = kindOfParagraph(withoutBullet(words), index, paragraphs.length, article);
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

/** Words that open furniture as long as a sentence: Sign up for …, Image copyright …, Watch: … */
const OPENERS = wordSet(
  "sign subscribe click get watch watched listen share download read related more also want for stay catch image " +
    "media photo photos video file close full see now just join support help follow advertisement sponsored this",
);

/** A long sentence with a full stop that opens like none of them: most paragraphs, which need no closer look. */
function isPlainProse(words: string): boolean {
  if (words.length < 130 || !/[.?!”"]$/.test(words)) return false;
  const blank = words.indexOf(" ");
  return /^\p{Lu}\p{L}*$/u.test(words.slice(0, blank)) && !OPENERS.has(words.slice(0, blank).toLowerCase());
}

/** Links to other stories often begin with an arrow or a picture. */
function withoutBullet(words: string): string {
  return words.replace(/^[^\p{L}\p{N}"'“‘([_#*|©—–-]+/u, "");
}

function kindOfParagraph(
  words: string,
  index: number,
  count: number,
  article: Article,
): FurnitureKind | null {
  if (words.length > LONGEST) return LONG_CAPTION.test(words) ? "caption" : null;
  if (index >= HEAD && index < count - TAIL && isPlainProse(words)) return null;
  if ((words.length <= LONGEST_LINE && WHOLE_LINE.test(words)) || NAVIGATION.test(words) || LINK.test(words))
    return "navigation";
  if (CAPTION_HEAD.test(words) || CAPTION.test(words)) return "caption";
  if (index < HEAD) {
    if (BYLINE.test(words) || sameWords(words, article.author)) return "byline";
    if (count > 1 && sameWords(words, article.title)) return "headline";
  }
  if (index >= count - TAIL && index > 0) {
    if (SIGN_OFF.test(words) || AUTHOR.test(words) || sameWords(words, article.outlet)) return "sign-off";
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
