/** From general knowledge: a country, what is said of it, and where its government sits. */
const COUNTRIES = [
  "afghanistan|afghan|kabul",
  "argentina|argentine|buenos aires",
  "australia|australian|canberra",
  "austria|austrian|vienna",
  "bahrain|bahraini|manama",
  "bangladesh|bangladeshi|dhaka",
  "belarus|belarusian|minsk",
  "belgium|belgian|",
  "bolivia|bolivian|la paz",
  "brazil|brazilian|brasilia",
  "britain|british|",
  "canada|canadian|ottawa",
  "chile|chilean|santiago",
  "china|chinese|beijing",
  "colombia|colombian|bogota",
  "cuba|cuban|havana",
  "denmark|danish|copenhagen",
  "egypt|egyptian|cairo",
  "ethiopia|ethiopian|addis ababa",
  "finland|finnish|helsinki",
  "france|french|",
  "germany|german|",
  "greece|greek|athens",
  "guatemala|guatemalan|guatemala city",
  "haiti|haitian|port-au-prince",
  "honduras|honduran|tegucigalpa",
  "hungary|hungarian|budapest",
  "india|indian|new delhi",
  "indonesia|indonesian|jakarta",
  "iran|iranian|tehran",
  "iraq|iraqi|baghdad",
  "ireland|irish|dublin",
  "israel|israeli|",
  "italy|italian|",
  "japan|japanese|tokyo",
  "jordan|jordanian|amman",
  "kenya|kenyan|nairobi",
  "korea|korean|",
  "kuwait|kuwaiti|",
  "lebanon|lebanese|beirut",
  "libya|libyan|tripoli",
  "malaysia|malaysian|kuala lumpur",
  "mali|malian|bamako",
  "mexico|mexican|mexico city",
  "myanmar|burmese|naypyidaw",
  "netherlands|dutch|",
  "nicaragua|nicaraguan|managua",
  "nigeria|nigerian|abuja",
  "north korea|north korean|pyongyang",
  "norway|norwegian|oslo",
  "pakistan|pakistani|islamabad",
  "peru|peruvian|lima",
  "philippines|philippine|manila",
  "poland|polish|warsaw",
  "portugal|portuguese|lisbon",
  "qatar|qatari|doha",
  "romania|romanian|bucharest",
  "russia|russian|moscow",
  "saudi arabia|saudi|riyadh",
  "serbia|serbian|belgrade",
  "singapore|singaporean|",
  "somalia|somali|mogadishu",
  "south africa|south african|pretoria",
  "south korea|south korean|seoul",
  "spain|spanish|madrid",
  "sudan|sudanese|khartoum",
  "sweden|swedish|stockholm",
  "switzerland|swiss|",
  "syria|syrian|damascus",
  "taiwan|taiwanese|taipei",
  "thailand|thai|bangkok",
  "turkey|turkish|ankara",
  "ukraine|ukrainian|kiev",
  "ukraine|ukrainian|kyiv",
  "venezuela|venezuelan|caracas",
  "vietnam|vietnamese|hanoi",
  "yemen|yemeni|sanaa",
] as const;

const NAMES = new Set<string>();
const OF_ADJECTIVE = new Map<string, string>();
const OF_CAPITAL = new Map<string, string>();
for (const row of COUNTRIES) {
  const [name, adjective, capital] = row.split("|");
  NAMES.add(name);
  OF_ADJECTIVE.set(adjective, name);
  if (capital !== "") OF_CAPITAL.set(capital, name);
}

/** Whether the words, lower case, are a country's name; the United States is none here. */
export function isCountry(name: string): boolean {
  return NAMES.has(name);
}

/**
 * The country of which the adjective is said, lower case; `null` for any other word.
 * @example countryOf("chinese") // "china"
 */
export function countryOf(adjective: string): string | null {
  return OF_ADJECTIVE.get(adjective) ?? null;
}

/**
 * The country that speaks where news says so of its capital, lower case; `null` for any other place.
 * @example governedFrom("pyongyang") // "north korea"
 */
export function governedFrom(capital: string): string | null {
  return OF_CAPITAL.get(capital) ?? null;
}
