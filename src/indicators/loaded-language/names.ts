import { SHAPE } from "../../text/shape.js";
import { namesOfSentence } from "../../text/syntax.js";
import type { Tokens } from "../../types.js";
import { isCapitalised, type Place } from "./place.js";

/** Words that are written with a capital for what they mean, not because they are somebody's name. */
const EVER_CAPITALISED: ReadonlySet<string> = new Set([
  ...["orwellian", "marxist", "marxists", "rinos", "sjw", "sjws", "islamofascist"],
  ...["islamofascists", "leftist", "leftists", "fascist", "fascists", "trumpist", "trumpists", "trumpers"],
  ...["quisling", "armageddon", "birther", "birthers", "truther", "truthers", "neocon", "neocons"],
  ...["machiavellian", "globalist", "globalists", "remoaner", "remoaners", "eurocrat", "eurocrats"],
  ...["nimby", "nimbys", "feminazi", "feminazis", "trumpkin", "trumpkins", "stalinist", "maoist"],
  ...["trumpian", "trumpster", "trumpsters", "clintonian", "nixonian", "kafkaesque"],
]);

/** Groups that are named after an adjective: "Corrupt Democrats" is no name. */
const GROUPS: ReadonlySet<string> = new Set([
  ...["democrat", "democrats", "republican", "republicans", "gop", "congress", "liberals", "conservatives"],
  ...["hillary", "trump", "obama", "clinton", "biden", "muslims", "islamists", "marxists", "communists"],
  ...["americans"],
]);

/**
 * True for a single capitalised word that is, or is part of, a name: "Louise Slaughter", "the Radical Faeries".
 *
 * Words in capitals throughout are shouted, not names. In a line whose words are nearly all capitalised, as in a
 * headline, capitals say nothing.
 */
export function isName(place: Place): boolean {
  const { tokens, from, to, first } = place;
  if (to - from > 1 || !isCapitalised(tokens, from)) return false;
  if (EVER_CAPITALISED.has(tokens.norm[from])) return false;
  if ((tokens.shape[from] & SHAPE.allCaps) !== 0) return tokens.norm[from].length < 4;
  if (isHeadlineCase(place)) return false;
  const next = to < place.end && isCapitalised(tokens, to) && !GROUPS.has(tokens.norm[to]);
  if (startsSentence(tokens, from, first)) return next || endsPerson(place);
  return true;
}

/** True for a person's name in front of what they do: "Brat told the paper". */
function endsPerson({ field, tokens, from, to, first, end }: Place): boolean {
  if (to >= end || tokens.pos[to] !== "VERB") return false;
  const names = namesOfSentence(field, field.sentenceOf[from]);
  return names.some((name) => name.type === "person" && name.to + first === to);
}

/** True for a part of an address: `www.disaster-ology.com`, `@bully`. */
export function isInAddress({ tokens, from, first }: Place): boolean {
  const attached = from > first && (tokens.shape[from] & SHAPE.blankBefore) === 0;
  return attached && /^[.@/_]$/.test(tokens.norm[from - 1]);
}

/** Marks behind which a capital says nothing. */
const OPENERS: ReadonlySet<string> = new Set([
  '"',
  "“",
  "‘",
  "'",
  ":",
  "–",
  "—",
  "(",
  "…",
  ".",
  "!",
  "?",
  "[",
  "•",
]);

function startsSentence(tokens: Tokens, from: number, first: number): boolean {
  return from === first || OPENERS.has(tokens.norm[from - 1]);
}

/** Share of capitalised words above which a line counts as a headline. */
const HEADLINE_SHARE = 0.75;

function isHeadlineCase({ tokens, first, end }: Place): boolean {
  let words = 0;
  let capitalised = 0;
  for (let i = first; i < end; i++) {
    if ((tokens.shape[i] & SHAPE.word) === 0 || (tokens.shape[i] & SHAPE.number) !== 0) continue;
    words++;
    if (isCapitalised(tokens, i)) capitalised++;
  }
  return words > 3 && capitalised / words > HEADLINE_SHARE;
}
