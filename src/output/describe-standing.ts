/** Where a value stands among articles of its length. */
export interface Standing {
  /** Of a hundred articles, how many have less. */
  readonly below: number;
  /** Of a hundred, how many have as much. */
  readonly same: number;
  /** Articles that the norm was made of. */
  readonly articles: number;
}

/** Where the measures of an article stand among US news articles of its length. */
export interface Standings {
  /** Words of those articles: from this number on, up to and not including `to`; `null` for no end. */
  readonly from: number;
  readonly to: number | null;
  /** One for each measure of the report; `null` where there is no norm, or no value. */
  readonly places: readonly (Standing | null)[];
}

/**
 * A standing in words, without the articles that it is among.
 * @example describeStanding({ below: 92, same: 1, articles: 3210 }) // "more than 92 %"
 */
export function describeStanding({ below, same }: Standing): string {
  if (below > 0) return `more than ${below} %`;
  return same > 1 ? `as little as the lowest ${same} %` : "among the lowest 1 %";
}

/**
 * The articles that standings are among, by their length.
 * @example describeBand({ from: 400, to: 800 }) // "US news articles of 400 to 799 words"
 */
export function describeBand({ from, to }: Pick<Standings, "from" | "to">): string {
  const number = (words: number): string => words.toLocaleString("en");
  return `US news articles of ${to === null ? `${number(from)} words and more` : `${number(from)} to ${number(to - 1)} words`}`;
}
