import { z } from "zod";
import { dayOf } from "../../compare/day-of.js";
import { eventTerms } from "../../compare/event-terms.js";
import { matchEvents } from "../../compare/match-events.js";
import { bootstrapInterval } from "../../stats/bootstrap-interval.js";
import { round } from "../../stats/round.js";
import type { Benchmark } from "../benchmark.js";
import { readRows } from "../read-rows.js";
import { describeBootstrap } from "../resample-agreement.js";
import type { Agreement, Share } from "../scorecard.js";
import { selectDocuments } from "../select-documents.js";
import { type BCubed, bCubed } from "./b-cubed.js";

const Row = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  date: z.string().refine((date) => dayOf(date) !== null, "expected a date as 2021-10-18"),
  articles: z.array(z.object({ title: z.string().nullable(), text: z.string() })).min(1),
});

type Story = z.infer<typeof Row>;

const FORM = "JSON Lines of AllSides stories, a story a line: id, date, and articles with title and text";

const METHOD =
  "All articles are given without their stories, with the date of the story, and those that write of one event are put together. An article is right as far " +
  "as those beside it are of its story (precision) and those of its story are beside it (recall); both are means over articles (BCubed).";

/** Events of articles against the stories of AllSides (Lee et al. 2022). */
export const neus: Benchmark = {
  name: "neus",
  description: "events that --match finds against stories of AllSides, as JSON Lines",
  endings: [".jsonl"],
  bundled: null,
  evaluate(files, { path, documents, seed }) {
    const { rows, leftOut } = readRows(files, Row, { path, form: FORM });
    const stories = selectDocuments(rows, ({ id }) => id, { path, documents });
    // The limits were set on every other story, from the second on.
    const [kept, seen] = [0, 1].map((half) => stories.filter((_, index) => index % 2 === half));
    return {
      schema: "framelens/scorecard@1",
      benchmark: "neus",
      file: path,
      documents,
      size: {
        stories: stories.length,
        articles: stories.reduce((sum, { articles }) => sum + articles.length, 0),
      },
      method: METHOD,
      intervals: `${describeBootstrap(seed)} Here an article is a story.`,
      notes: [
        "The limits were set by the figures of the second, fourth and so on of the stories of neus_stories_dev. All stories together are " +
          "a harder task than either half: there is more to be mixed up with.",
        "A story has three articles at most, chosen by editors, and all have its date; a day's news at large is less tidy.",
      ],
      leftOut,
      figures: [],
      tables: [
        {
          name: "articles put together by event",
          definition:
            "Annotated: stories; predicted: events; correct: events that are one story, whole and alone. The rest is BCubed.",
          rows: [
            agree("stories the limits were not set on", kept, true, seed),
            agree("stories they were set on", seen, true, seed),
            agree("all stories", stories, true, seed),
            agree("all stories, titles only", stories, false, seed),
          ],
        },
      ],
      ...{ shares: [], comparisons: [], breakdowns: [], differences: [] },
    };
  },
};

function agree(name: string, stories: readonly Story[], withText: boolean, seed: number): Agreement {
  const articles = stories.flatMap(({ id, date, articles }) =>
    articles.map((article) => ({ ...article, id, date })),
  );
  const events = matchEvents(
    articles.map(({ title, text, date }) => ({
      terms: eventTerms(title, withText ? text : null),
      day: dayOf(date),
    })),
  );
  const gold = articles.map(({ id }) => id);
  const scores = bCubed(gold, events);
  const byStory = stories.map(({ id }) => scores.filter((_, index) => gold[index] === id));
  const share = (of: (score: BCubed) => number): Share => {
    const count = scores.reduce((sum, score) => sum + of(score), 0);
    const interval = bootstrapInterval([byStory], ([drawn]) => meanOf(drawn.flat(), of), { seed });
    return {
      ...{ count: round(count, 2), total: scores.length, value: round(count / scores.length, 6) },
      ...{ low: interval && round(interval.low, 6), high: interval && round(interval.high, 6) },
    };
  };
  const [precision, recall] = [share((score) => score.precision), share((score) => score.recall)];
  const f1Interval = bootstrapInterval([byStory], ([drawn]) => f1Of(drawn.flat()), { seed });
  const whole = scores.filter(({ precision, recall }) => precision === 1 && recall === 1);
  return {
    name,
    gold: stories.length,
    predicted: new Set(events).size,
    correct: byStory.filter((own) => own.every((score) => whole.includes(score))).length,
    precision,
    recall,
    f1: round(f1Of(scores), 6),
    f1Interval: f1Interval && { low: round(f1Interval.low, 6), high: round(f1Interval.high, 6) },
  };
}

function meanOf(scores: readonly BCubed[], of: (score: BCubed) => number): number {
  return scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
}

function f1Of(scores: readonly BCubed[]): number {
  const [precision, recall] = [meanOf(scores, (one) => one.precision), meanOf(scores, (one) => one.recall)];
  return (2 * precision * recall) / (precision + recall);
}
