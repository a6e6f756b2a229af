import { wordSet } from "../word-set.js";
import { organisationWords } from "./organisation-names.js";

/** What a kind of organisation is called without its name, what its names hold, and those whose names do not tell. */
interface Kind {
  readonly nouns: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

function createKind(nouns: string, parts: string, known: string): Kind {
  return { nouns: wordSet(nouns), parts: wordSet(parts), known: new Set(known.split(", ")) };
}

/** From general knowledge; names in lower case, as `organisationWords` gives them. */
const KINDS: readonly Kind[] = [
  createKind(
    "agency regulator authority watchdog office",
    "agency authority administration bureau commission commissioner board office department service supervision " +
      "inspectorate centers directorate council ministry institute institutes survey",
    "fbi, cia, nsa, cdc, fda, epa, irs, tsa, ice, fema, nasa, dea, atf, cbp, fcc, ftc, sec, faa, osha, nih, ntsb, dhs, who, " +
      "interpol, europol, iaea, cfpb, fec, gao, cbo",
  ),
  createKind("bureau", "bureau", "fbi, atf, cfpb"),
  createKind(
    "group organization organisation nonprofit charity",
    "group association foundation council center centre institute league coalition union committee alliance society network " +
      "fund project campaign observatory federation institution watch action americans international",
    "nra, aclu, naacp, hamas, hezbollah, isis, taliban, al qaeda, planned parenthood, greenpeace, wikileaks, peta, splc, adl, " +
      "black lives matter, media matters, antifa, oath keepers, proud boys, boko haram, red cross, msf, oxfam, aarp, naral, aipac, " +
      "judicial watch, moveon, indivisible, everytown, public citizen, common cause, who",
  ),
  createKind("league", "league", "nfl, nba, mlb, nhl, mls, ncaa"),
  createKind(
    "company firm bank maker retailer airline carmaker automaker corporation giant platform manufacturer insurer drugmaker",
    "inc corp co ltd plc company corporation group holdings bank trust airlines motors",
    "facebook, twitter, google, apple, amazon, microsoft, nike, boeing, tesla, uber, lyft, walmart, target, netflix, disney, " +
      "starbucks, exxon, exxonmobil, chevron, bp, shell, ford, gm, toyota, volkswagen, pfizer, moderna, merck, intel, ibm, oracle, " +
      "huawei, tiktok, bytedance, youtube, instagram, airbnb, comcast, verizon, at&t, t-mobile, sprint, fedex, ups, delta, " +
      "jpmorgan, citigroup, goldman sachs, morgan stanley, wells fargo, samsung, sony, juul, purdue pharma, monsanto, bayer, " +
      "equifax, spacex, snapchat, reddit, paypal, ebay, costco, macy's, mcdonald's, chick-fil-a, cambridge analytica, viacomcbs, " +
      "johnson johnson, palantir, zoom, robinhood, gofundme, patreon, shopify, keurig, chrysler, fiat chrysler, honda, nissan",
  ),
  createKind(
    "newspaper paper magazine outlet network broadcaster website site channel publication tabloid station",
    "times post journal herald tribune gazette globe guardian telegraph mail news press wire chronicle examiner observer " +
      "register sun star daily weekly standard bee inquirer monitor beast republic nation magazine dispatch sentinel courier " +
      "ledger record review independent advocate statesman blade",
    "cnn, fox, msnbc, nbc, abc, cbs, pbs, npr, bbc, al jazeera, espn, univision, telemundo, cbn, c-span, newsmax, politico, " +
      "the hill, hill, usa today, axios, buzzfeed, vox, slate, salon, daily caller, breitbart, the intercept, intercept, vice, " +
      "reuters, associated press, haaretz, le monde, der spiegel, time, newsweek, atlantic, the atlantic, new yorker, mother jones, " +
      "rolling stone, vanity fair, forbes, bloomberg, propublica, tmz, mediaite, the blaze, theblaze, huffpost, townhall, " +
      "infowars, variety, xinhua, kcna, tass",
  ),
];

/** Newspapers, networks and stations are outlets, and none is another. */
const MEDIA: ReadonlyMap<string, RegExp> = new Map([
  [
    "network",
    /\b(?:cnn|fox|msnbc|nbc|abc|cbs|pbs|npr|bbc|jazeera|espn|univision|telemundo|cbn|newsmax|network)\b/,
  ],
  ["broadcaster", /\b(?:cnn|fox|msnbc|nbc|abc|cbs|pbs|npr|bbc|jazeera|broadcasting|corporation)\b/],
  ["station", /^[kw][a-z]{2,3}\b|\b(?:radio|tv)\b/],
  [
    "newspaper",
    /^(?!.*\b(?:cnn|fox|msnbc|nbc|abc|cbs|npr|bbc|magazine|reuters|beast|axios|politico|breitbart)\b)/,
  ],
  ["paper", /^(?!.*\b(?:cnn|fox|msnbc|nbc|abc|cbs|npr|bbc|magazine|reuters|beast|axios|breitbart)\b)/],
  ["magazine", /^(?!.*\b(?:cnn|fox|msnbc|nbc|abc|cbs|npr|bbc|reuters|times|herald|tribune)\b)/],
]);

/**
 * Whether "the agency", "the group" or "the company" may mean the organisation of that name, in lower case.
 * @example mayBeCalled(["coastal", "roads", "authority"], "agency") // true
 */
export function mayBeCalled(words: readonly string[], noun: string): boolean {
  const name = bareName(words);
  if (MEDIA.get(noun)?.test(name) === false) return false;
  if (noun === "station" && /^[kw][a-z]{2,3}\b/.test(name)) return true;
  return KINDS.some(
    ({ nouns, parts, known }) =>
      nouns.has(noun) && (known.has(name) || words.some((word) => holds(parts, word))),
  );
}

/** Halcyon Inc. is Halcyon. */
function bareName(words: readonly string[]): string {
  const name = organisationWords(words);
  const of = /^(?:inc|corp|co|ltd|plc|llc)$/.test(name[name.length - 1] ?? "") ? -1 : name.length;
  return name.slice(0, of).join(" ");
}

/** The Lakeside Review-Journal is a journal. */
function holds(parts: ReadonlySet<string>, word: string): boolean {
  return (
    parts.has(word) ||
    (word.endsWith(".") && parts.has(word.slice(0, -1))) ||
    (word.includes("-") && word.split("-").some((piece) => parts.has(piece)))
  );
}

/** Whether the noun tells what kind of organisation is meant: agency, group, company, newspaper. */
export function isKindOfOrganisation(noun: string): boolean {
  return KINDS.some(({ nouns }) => nouns.has(noun));
}

/**
 * Whether the name tells another kind of organisation than the noun does: the Lakeside Herald is no agency.
 * @example isOtherwiseCalled(["lakeside", "herald"], "agency") // true
 */
export function isOtherwiseCalled(words: readonly string[], noun: string): boolean {
  if (mayBeCalled(words, noun)) return false;
  const name = bareName(words);
  return KINDS.some(({ parts, known }) => known.has(name) || words.some((word) => holds(parts, word)));
}
