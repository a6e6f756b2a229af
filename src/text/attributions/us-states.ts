/** What AP and the post shorten the names of the states to, without dots. */
const SHORTENED =
  "ala al alabama|ak alaska|ariz az arizona|ark ar arkansas|calif ca california|colo co colorado|conn ct connecticut|" +
  "del de delaware|fla fl florida|ga georgia|hi hawaii|id idaho|ill il illinois|ind in indiana|ia iowa|kan kans ks kansas|" +
  "ky kentucky|la louisiana|me maine|md maryland|mass ma massachusetts|mich mi michigan|minn mn minnesota|miss ms mississippi|" +
  "mo missouri|mont mt montana|neb ne nebraska|nev nv nevada|nh new hampshire|nj new jersey|nm new mexico|ny new york|" +
  "nc north carolina|nd north dakota|oh ohio|okla ok oklahoma|ore or oregon|pa penn pennsylvania|ri rhode island|" +
  "sc south carolina|sd south dakota|tenn tn tennessee|tex tx texas|ut utah|vt vermont|va virginia|wash wa washington|" +
  "wva wv west virginia|wis wisc wi wisconsin|wyo wy wyoming";

const FIRST_OF_TWO = /^(?:new|north|south|rhode|west)$/;

const STATES: ReadonlyMap<string, string> = new Map(
  SHORTENED.split("|").flatMap((line) => {
    const words = line.split(" ");
    const long = FIRST_OF_TWO.test(words[words.length - 2] ?? "") ? 2 : 1;
    const name = words.slice(-long).join(" ");
    return [...words.slice(0, -long), name].map((written) => [written, name] as const);
  }),
);

/**
 * The US state of that name or abbreviation, lower case, dots or not; `null` for anything else.
 * @example readState("n.y.") // "new york"
 */
export function readState(written: string): string | null {
  return STATES.get(written.replaceAll(".", "")) ?? null;
}

/** Whether the words are a US state's whole name, lower case. */
export function isState(name: string): boolean {
  return STATES.get(name) === name;
}
