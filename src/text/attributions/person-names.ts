import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";

/** Short forms that no rule of spelling gives, each with the names it may stand for. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  ...{
    bill: ["william"],
    will: ["william"],
    billy: ["william"],
    bob: ["robert"],
    bobby: ["robert"],
    rob: ["robert"],
  },
  ...{
    mike: ["michael"],
    mick: ["michael"],
    jim: ["james"],
    jimmy: ["james"],
    jamie: ["james"],
    dick: ["richard"],
  },
  ...{
    rick: ["richard"],
    rich: ["richard"],
    ted: ["edward", "theodore", "rafael"],
    ed: ["edward"],
    tony: ["anthony"],
  },
  ...{
    chuck: ["charles"],
    charlie: ["charles"],
    liz: ["elizabeth"],
    beth: ["elizabeth"],
    betsy: ["elizabeth"],
  },
  ...{
    jack: ["john"],
    joe: ["joseph"],
    larry: ["lawrence"],
    andy: ["andrew"],
    kate: ["katherine", "catherine"],
  },
  ...{
    kathy: ["kathleen", "katherine"],
    cathy: ["catherine"],
    peggy: ["margaret"],
    meg: ["margaret"],
    hank: ["henry"],
  },
  ...{
    harry: ["henry", "harold"],
    steve: ["stephen", "steven"],
    dave: ["david"],
    jeb: ["john"],
    jeff: ["jeffrey"],
  },
  ...{
    geoff: ["geoffrey"],
    sandy: ["alexander", "sandra"],
    bernie: ["bernard"],
    rudy: ["rudolph"],
    mitt: ["willard"],
  },
  ...{
    marty: ["martin"],
    jerry: ["gerald", "jerome", "jerrold"],
    gerry: ["gerald"],
    beto: ["robert"],
    tom: ["thomas"],
  },
};

/** How alike two spellings of one surname are at least; Johnson and Johnston are at .96, so given names must agree. */
const SAME_NAME = 0.92;

/** Spelling variants are met in names that were long enough to be spelled otherwise. */
const SHORTEST_VARIANT = 5;

/**
 * Whether two surnames may be spellings of one: equal, or long and alike from the first letter on.
 *
 * Source: Winkler 1990, String Comparator Metrics and Enhanced Decision Rules.
 */
export function sameSurname(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < SHORTEST_VARIANT || b.length < SHORTEST_VARIANT || a[0] !== b[0]) return false;
  if (a.includes(" ") !== b.includes(" ") || Math.abs(a.length - b.length) > 1) return false;
  return JaroWinklerDistance(a, b) >= SAME_NAME;
}

/** Whether two given names may be one person's: equal, an initial, a short form or a spelling of the other. */
export function sameGivenName(a: string, b: string): boolean {
  const first = a.replaceAll(".", "");
  const second = b.replaceAll(".", "");
  if (first === second) return true;
  if (first.length === 1 || second.length === 1) return first[0] === second[0];
  if (isInitials(a) || isInitials(b)) return first[0] === second[0];
  if (SHORT_FORMS[first]?.includes(second) || SHORT_FORMS[second]?.includes(first)) return true;
  if (first.length >= 3 && second.length >= 3 && (first.startsWith(second) || second.startsWith(first)))
    return true;
  return (
    first.length >= SHORTEST_VARIANT &&
    second.length >= SHORTEST_VARIANT &&
    JaroWinklerDistance(first, second) >= SAME_NAME
  );
}

function isInitials(name: string): boolean {
  return /^(?:[a-z]\.){1,3}$/.test(name);
}

/** The words before the surname: `["hillary", "rodham"]` of Hillary Rodham Clinton, none of Clinton. */
export function givenNames(words: readonly string[], surname: string): readonly string[] {
  const length = surname.includes(" ") ? 2 : 1;
  return words.slice(0, Math.max(0, words.length - length));
}

/** Whether two names, as words in lower case, can be one person's. A surname alone agrees with any given name. */
export function samePerson(
  a: readonly string[],
  surnameA: string,
  b: readonly string[],
  surnameB: string,
): boolean {
  if (!sameSurname(surnameA, surnameB)) return false;
  const givenA = givenNames(a, surnameA);
  const givenB = givenNames(b, surnameB);
  if (givenA.length === 0 || givenB.length === 0) return surnameA === surnameB;
  return givenA.some((name) => givenB.some((other) => sameGivenName(name, other)));
}
