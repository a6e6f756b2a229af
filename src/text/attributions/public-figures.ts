import { givenNames, sameGivenName } from "./person-names.js";

/**
 * What news of the 2010s calls people whom it need not introduce: given name, surname, then offices, trades, party and place.
 *
 * Read only where the article itself gives nobody the role.
 */
const FIGURES = [
  "donald trump: president nominee candidate frontrunner front-runner billionaire businessman business mogul tycoon developer republican president-elect contender incumbent star real estate reality tv celebrity york",
  "barack obama: president democrat nominee candidate incumbent",
  "george bush: president republican",
  "jimmy carter: president democrat",
  "jeb bush: governor florida republican candidate",
  "bill clinton: president democrat",
  "hillary clinton: nominee candidate democrat secretary senator frontrunner front-runner contender",
  "joe biden: vice-president democrat nominee candidate frontrunner front-runner senator delaware",
  "mike pence: vice-president republican governor indiana",
  "dick cheney: vice-president republican",
  "al gore: vice-president democrat",
  "mitt romney: nominee candidate governor massachusetts republican contender senator utah",
  "john mccain: senator arizona republican nominee",
  "bernie sanders: senator vermont candidate independent socialist contender",
  "ted cruz: senator texas republican candidate contender",
  "marco rubio: senator florida republican candidate contender",
  "rand paul: senator kentucky republican candidate libertarian",
  "mitch mcconnell: senator kentucky republican leader",
  "chuck schumer: senator york democrat leader",
  "harry reid: senator nevada democrat leader",
  "elizabeth warren: senator massachusetts democrat candidate",
  "kamala harris: senator california democrat candidate",
  "cory booker: senator jersey democrat candidate",
  "amy klobuchar: senator minnesota democrat candidate",
  "kirsten gillibrand: senator york democrat candidate",
  "lindsey graham: senator carolina republican",
  "susan collins: senator maine republican",
  "lisa murkowski: senator alaska republican",
  "joe manchin: senator virginia democrat",
  "jeff flake: senator arizona republican",
  "bob corker: senator tennessee republican",
  "dianne feinstein: senator california democrat",
  "chuck grassley: senator iowa republican",
  "dick durbin: senator illinois democrat",
  "orrin hatch: senator utah republican",
  "tom cotton: senator arkansas republican",
  "ben sasse: senator nebraska republican",
  "mike lee: senator utah republican",
  "john cornyn: senator texas republican",
  "josh hawley: senator missouri republican",
  "ron johnson: senator wisconsin republican",
  "tim kaine: senator virginia democrat",
  "chris murphy: senator connecticut democrat",
  "richard blumenthal: senator connecticut democrat",
  "mark warner: senator virginia democrat",
  "patrick leahy: senator vermont democrat",
  "john kerry: secretary diplomat",
  "nancy pelosi: speaker leader california democrat congresswoman",
  "paul ryan: speaker congressman wisconsin republican",
  "john boehner: speaker congressman ohio republican",
  "kevin mccarthy: leader congressman california republican",
  "eric cantor: leader congressman virginia republican",
  "steve scalise: whip congressman louisiana republican",
  "steny hoyer: leader congressman maryland democrat",
  "adam schiff: congressman california democrat chairman",
  "jerry nadler: congressman york democrat chairman",
  "jim jordan: congressman ohio republican",
  "devin nunes: congressman california republican chairman",
  "trey gowdy: congressman carolina republican",
  "alexandria ocasio-cortez: congresswoman york democrat freshman socialist",
  "ilhan omar: congresswoman minnesota democrat freshman",
  "rashida tlaib: congresswoman michigan democrat freshman",
  "ayanna pressley: congresswoman massachusetts democrat freshman",
  "tulsi gabbard: congresswoman hawaii democrat candidate",
  "maxine waters: congresswoman california democrat",
  "beto o'rourke: congressman texas democrat candidate",
  "pete buttigieg: mayor candidate democrat",
  "michael bloomberg: mayor billionaire candidate businessman business media mogul",
  "tom steyer: billionaire candidate activist",
  "andrew yang: entrepreneur candidate businessman",
  "ron paul: congressman texas republican libertarian",
  "michele bachmann: congresswoman minnesota republican",
  "steve king: congressman iowa republican",
  "peter king: congressman york republican",
  "john lewis: congressman georgia democrat",
  "chris christie: governor jersey republican candidate",
  "andrew cuomo: governor york democrat",
  "gavin newsom: governor california democrat",
  "jerry brown: governor california democrat",
  "john kasich: governor ohio republican candidate",
  "scott walker: governor wisconsin republican candidate",
  "rick perry: governor texas republican candidate secretary",
  "greg abbott: governor texas republican",
  "rick scott: governor florida republican",
  "ron desantis: governor florida republican",
  "bobby jindal: governor louisiana republican candidate",
  "nikki haley: ambassador governor carolina republican",
  "gretchen whitmer: governor michigan democrat",
  "jay inslee: governor washington democrat",
  "brian kemp: governor georgia republican",
  "sarah palin: governor alaska republican",
  "mike huckabee: governor arkansas republican candidate pastor",
  "ben carson: neurosurgeon surgeon doctor secretary candidate",
  "carly fiorina: executive ceo candidate businesswoman",
  "newt gingrich: speaker candidate republican",
  "rick santorum: senator pennsylvania republican candidate",
  "bill de blasio: mayor york",
  "rudy giuliani: mayor lawyer attorney",
  "rahm emanuel: mayor chicago",
  "eric garcetti: mayor",
  "robert mueller: counsel prosecutor",
  "james comey: director",
  "william barr: attorney-general",
  "jeff sessions: attorney-general senator alabama republican",
  "eric holder: attorney-general",
  "loretta lynch: attorney-general",
  "mike pompeo: secretary diplomat congressman",
  "rex tillerson: secretary diplomat",
  "jim mattis: secretary general",
  "john kelly: general",
  "michael flynn: general adviser",
  "michael cohen: lawyer attorney fixer",
  "paul manafort: chairman lobbyist",
  "steve bannon: strategist adviser",
  "stephen miller: adviser aide",
  "kellyanne conway: counselor adviser manager",
  "jared kushner: adviser son-in-law",
  "john bolton: adviser ambassador",
  "sean spicer: spokesman secretary",
  "sarah sanders: spokeswoman secretary",
  "kayleigh mcenany: spokeswoman secretary",
  "jay carney: spokesman secretary",
  "josh earnest: spokesman secretary",
  "anthony fauci: doctor expert scientist",
  "john roberts: justice judge",
  "brett kavanaugh: judge nominee justice",
  "neil gorsuch: judge nominee justice",
  "merrick garland: judge nominee",
  "amy barrett: judge nominee justice",
  "antonin scalia: justice",
  "ruth ginsburg: justice",
  "sonia sotomayor: justice",
  "vladimir putin: president russian leader",
  "benjamin netanyahu: minister israeli leader premier",
  "theresa may: minister british leader",
  "boris johnson: minister british leader",
  "david cameron: minister british leader",
  "justin trudeau: minister canadian leader",
  "angela merkel: chancellor german leader",
  "emmanuel macron: president french leader",
  "xi jinping: president chinese leader",
  "bashar assad: president syrian leader dictator",
  "recep erdogan: president turkish leader",
  "mahmoud abbas: president palestinian leader",
  "volodymyr zelensky: president ukrainian leader",
  "nicolas maduro: president venezuelan leader",
  "mark zuckerberg: ceo founder executive billionaire",
  "jeff bezos: ceo founder billionaire",
  "elon musk: ceo founder billionaire entrepreneur",
  "jack dorsey: ceo",
  "tim cook: ceo",
  "bill gates: billionaire founder philanthropist",
  "warren buffett: billionaire investor",
  "george soros: billionaire financier philanthropist",
  "tucker carlson: host anchor fox news",
  "sean hannity: host fox news",
  "rachel maddow: host msnbc",
  "rush limbaugh: host radio",
  "bill maher: host comedian hbo",
  "stephen colbert: host comedian cbs",
  "jimmy kimmel: host comedian abc",
  "john oliver: host comedian hbo",
  "chuck todd: host moderator nbc news",
  "jake tapper: host anchor cnn",
  "joe scarborough: host msnbc",
  "bill o'reilly: host fox news",
  "anderson cooper: host anchor cnn",
  "chris wallace: host anchor fox news",
  "colin kaepernick: quarterback",
  "edward snowden: leaker contractor whistleblower",
  "julian assange: founder",
  "harvey weinstein: producer mogul",
  "stormy daniels: actress",
  "roger stone: operative strategist",
  "michael avenatti: lawyer attorney",
  "roy moore: judge candidate republican",
  "kanye west: rapper musician",
] as const;

interface Figure {
  readonly given: string;
  readonly called: ReadonlySet<string>;
}

const BY_SURNAME: ReadonlyMap<string, readonly Figure[]> = readFigures();

function readFigures(): Map<string, Figure[]> {
  const figures = new Map<string, Figure[]>();
  for (const line of FIGURES) {
    const [name, called] = line.split(": ");
    const [given, ...rest] = name.split(" ");
    const surname = rest.join(" ");
    const namesakes = figures.get(surname) ?? [];
    namesakes.push({ given, called: new Set(called.split(" ")) });
    figures.set(surname, namesakes);
  }
  return figures;
}

/** The words that news calls a public figure by; `null` for anybody else, and for a surname that two of them have. */
export function readFigure(words: readonly string[], surname: string): ReadonlySet<string> | null {
  const namesakes = BY_SURNAME.get(surname) ?? [];
  const given = givenNames(words, surname);
  const meant =
    given.length === 0
      ? namesakes
      : namesakes.filter((figure) => given.some((name) => sameGivenName(name, figure.given)));
  return meant.length === 1 ? meant[0].called : null;
}

/** Whether a public figure has the surname. */
export function isFigure(surname: string): boolean {
  return BY_SURNAME.has(surname);
}
