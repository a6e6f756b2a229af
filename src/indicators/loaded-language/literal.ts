import { anyNear, type Place } from "./place.js";

/** Nature, medicine, machines: near these a word of force or horror is meant as it stands. */
const PHYSICAL: ReadonlySet<string> = new Set([
  ...["earthquake", "quake", "hurricane", "tornado", "tsunami", "storm", "cyclone", "typhoon", "flood"],
  ...["flooding", "blizzard", "wildfire", "fire", "blaze", "drought", "famine", "volcano", "eruption"],
  ...["avalanche", "landslide", "heat", "cold", "winter", "wind", "rain", "rainfall", "snow", "weather"],
  ...["wave", "smoke", "flame", "mudslide", "disease", "illness", "injury", "cancer", "tumor", "virus"],
  ...["infection", "stroke", "coronary", "arthritis", "pain", "wound", "outbreak", "pandemic", "epidemic"],
  ...["coronavirus", "covid", "ebola", "influenza", "flu", "chemical", "fume", "gas", "acid", "algae"],
  ...["pollutant", "pesticide", "bacteria", "poison", "waste", "venom", "crash", "accident", "collision"],
  ...["plane", "truck", "car", "vehicle", "ship", "bridge", "building", "rubble", "bomb", "grenade"],
  ...["missile", "device", "blast", "shell", "rocket", "mine", "bullet", "knife", "weapon", "tree"],
  ...["boulder", "train", "cattle", "chicken", "pig", "horse", "sheep", "animal", "snake", "dog", "shark"],
  ...["insect", "bird", "meat", "brain", "blood", "bleeding", "symptom", "lung", "kidney", "winds"],
]);

/** War and bloodshed: near these a word of horror tells what happened. */
const BLOODSHED: ReadonlySet<string> = new Set([
  ...["airstrike", "bombing", "bomber", "shelling", "artillery", "gunfire", "gunman", "gunmen", "militant"],
  ...["insurgent", "corpse", "massacre", "shooter", "troops", "shrapnel"],
]);

/** Games: their results are told in the words of war. */
const SPORT: ReadonlySet<string> = new Set([
  ...["quarterback", "touchdown", "inning", "playoff", "nfl", "nba", "mlb", "nhl", "championship", "coach"],
  ...["goal", "tournament", "league", "season", "score", "halftime", "defensive", "linebacker", "pitcher"],
  ...["game", "match"],
]);

const NEAR = { before: 4, after: 5 };

/** True when what stands near says that the word is meant as it stands: "devastating" of a flood. */
export function isLiteral(place: Place): boolean {
  return [PHYSICAL, BLOODSHED, SPORT].some((words) => anyNear(place, words, NEAR));
}
