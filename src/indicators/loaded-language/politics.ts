import { anyNear, type Place } from "./place.js";

/** What a political adjective is thrown at: persons, camps, programmes. */
const POLITICAL: ReadonlySet<string> = new Set([
  ...["left", "right", "liberal", "leftist", "democrat", "democrats", "republican", "republicans", "gop"],
  ...["socialist", "activist", "agenda", "ideology", "policy", "environmentalist", "feminist", "view"],
  ...["position", "plan", "wing", "conservative", "progressive", "politician", "candidate", "nominee"],
  ...["judge", "party", "proposal", "islam", "islamic", "islamist", "marxist", "communist", "secularist"],
  ...["idea", "legislation", "bill", "element", "leftism", "liberalism", "professor", "rhetoric", "law"],
  ...["tax", "spending", "base"],
]);

/** True when a political noun stands among the next words: "radical leftist agenda", not "radical surgery". */
export function isPolitical(place: Place): boolean {
  return anyNear(place, POLITICAL, { before: 0, after: 2 });
}
