import { FramelensError } from "../errors.js";
import type { Correction } from "../stats/adjust-p-values.js";
import type { CompareOptions } from "./comparison.js";

/** Options of a comparison, complete and checked. */
export interface Settings extends Required<CompareOptions> {
  /** Of more groups than these only the largest are compared, so that time and memory stay bounded. */
  readonly mostGroups: number;
}

const CORRECTIONS: readonly Correction[] = ["benjamini-hochberg", "holm"];

/** What comparison within matched events is called. */
export const MATCHED = "matched event";

/** Fills in what is not given. Throws a `FramelensError` (BAD_OPTION) that says what is expected. */
export function checkOptions(options: CompareOptions): Settings {
  const settings: Settings = {
    ...{ within: null, matchDays: null, seed: 1, draws: 1999, correction: "benjamini-hochberg" },
    ...{ minimumArticles: 3, minimumWords: 600, duplicates: true, quoteSentences: true, mostGroups: 150 },
    ...options,
  };
  const expect = (right: boolean, name: string, expected: string): void => {
    if (!right) throw new FramelensError("BAD_OPTION", `${name}: expected ${expected}`);
  };
  const whole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;
  expect(settings.by.trim() !== "", "by", "the name of a field, such as outlet");
  expect(settings.within !== settings.by, "within", "another field than the one to compare by");
  expect(
    settings.matchDays === null || settings.within === null,
    "matchDays",
    "events to be matched or a field with events, not both",
  );
  expect(
    settings.matchDays === null || whole(settings.matchDays, 0),
    "matchDays",
    "a whole number from 0 on",
  );
  expect(whole(settings.seed, 0), "seed", "a whole number from 0 on");
  expect(whole(settings.draws, 199), "draws", "a whole number from 199 on");
  expect(whole(settings.minimumArticles, 3), "minimumArticles", "a whole number from 3 on");
  expect(whole(settings.minimumWords, 1), "minimumWords", "a whole number from 1 on");
  expect(CORRECTIONS.includes(settings.correction), "correction", `one of ${CORRECTIONS.join(", ")}`);
  return settings.matchDays === null ? settings : { ...settings, within: MATCHED };
}
