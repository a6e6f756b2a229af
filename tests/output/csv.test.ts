import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { createCsvWriter, csvColumns } from "../../src/output/csv.js";
import { article, makeReport, measures } from "./builders.js";

test("the columns are those of the article, then those of each measure and voice", () => {
  expect(csvColumns(makeReport()).slice(8)).toEqual([
    ...["words", "sentences", "paragraphs", "outlet_words", "attributed_words", "quoted_words"],
    ...["hedging_hedges_outlet_per_1000_words", "hedging_hedges_outlet_count", "hedging_hedges_outlet_total"],
    ...["hedging_hedges_outlet_low", "hedging_hedges_outlet_high"],
    ...["hedging_hedges_quoted_per_1000_words", "hedging_hedges_quoted_count", "hedging_hedges_quoted_total"],
    ...["hedging_hedges_quoted_low", "hedging_hedges_quoted_high"],
    ...["attribution_quoted_words_all_share", "attribution_quoted_words_all_count"],
    ...[
      "attribution_quoted_words_all_total",
      "attribution_quoted_words_all_low",
      "attribution_quoted_words_all_high",
    ],
    "attribution_sources_all_count",
    ...["attribution_source_balance_all_index", "attribution_source_balance_all_count"],
    "attribution_source_balance_all_total",
  ]);
});

test("reports of one analyzer fill the columns of the first; a missing value is an empty cell", () => {
  const first = makeReport();
  const second = makeReport(
    { measures: measures.map((measure) => ({ ...measure, count: measure.count + 1, value: null })) },
    { id: "a2", title: 'On "us", and\nthem', outlet: null },
  );
  const writer = createCsvWriter(first);
  const rows: Record<string, string>[] = parse(
    writer.opening +
      writer.write(first, article) +
      writer.separator +
      writer.write(second, article) +
      writer.closing,
    { columns: true },
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    ...{
      id: "a1",
      outlet: "The Paper",
      title: "Plan slap",
      published_at: "2017-01-19",
      event: "",
      words: "410",
    },
    ...{ hedging_hedges_outlet_per_1000_words: "27.272727", hedging_hedges_outlet_low: "12.470828" },
    ...{ hedging_hedges_quoted_per_1000_words: "", hedging_hedges_quoted_count: "1" },
    ...{ attribution_sources_all_count: "2", attribution_source_balance_all_index: "0.811278" },
  });
  expect(rows[1]).toMatchObject({
    ...{ id: "a2", outlet: "", title: 'On "us", and\nthem', hedging_hedges_outlet_count: "10" },
    ...{ hedging_hedges_outlet_per_1000_words: "", attribution_sources_all_count: "3" },
  });
});

test("a report with other measures, or in another order, still fills the right columns", () => {
  const writer = createCsvWriter(makeReport());
  const row = writer.write(makeReport({ measures: [measures[4], measures[0]] }), article);
  const [cells]: Record<string, string>[] = parse(writer.opening + row, { columns: true });
  expect(cells).toMatchObject({
    ...{ hedging_hedges_outlet_count: "9", attribution_source_balance_all_total: "40" },
    ...{ attribution_sources_all_count: "", attribution_quoted_words_all_high: "" },
  });
});

test("without a report there is a header of the article's columns", () => {
  expect(createCsvWriter(null).opening).toMatch(/^id,outlet,.*,quoted_words\n$/);
});
