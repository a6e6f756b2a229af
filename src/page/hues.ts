/** The looks of our own indicators; any other takes one of those left, in its order. */
const OURS: Readonly<Record<string, string>> = {
  hedging: "amber",
  "loaded-language": "rose",
  attribution: "blue",
  presupposition: "violet",
};
const OTHERS: readonly string[] = ["teal", "olive", "slate"];

/** An indicator's look on a page: a colour by name, and the letters that stand behind its marks. */
export interface Hue {
  readonly colour: string;
  readonly letters: string;
}

/** The looks of all indicators of a report, told apart by letters too: one each, two where two begin alike. */
export function huesOf(indicators: readonly string[]): ReadonlyMap<string, Hue> {
  const others = indicators.filter((name) => !(name in OURS));
  return new Map(
    indicators.map((name) => {
      const initial = name.charAt(0).toUpperCase();
      const alike = indicators.filter((other) => other.charAt(0).toUpperCase() === initial).length > 1;
      const colour = OURS[name] ?? OTHERS[others.indexOf(name) % OTHERS.length];
      return [name, { colour, letters: alike ? initial + name.charAt(1) : initial }];
    }),
  );
}
