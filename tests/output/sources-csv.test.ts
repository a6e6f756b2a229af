import { expect, test } from "vitest";
import { createSourcesCsvWriter } from "../../src/output/sources-csv.js";
import { article, makeReport } from "./builders.js";

test("each source is a row, with its cues from the most to the least frequent, and the words on its anonymity", () => {
  const writer = createSourcesCsvWriter();
  expect(writer.opening + writer.write(makeReport(), article)).toBe(
    [
      "article_id,outlet,title,source_id,name,kind,named,role,attributions,words,quoted_words,cues,first_at," +
        "paraphrased_words,neutral_cues,distancing_cues,endorsing_cues,arguing_cues,emotive_cues," +
        "in_title,in_lead,in_body,in_end,anonymity,anonymity_stated,anonymity_reason",
      "a1,The Paper,Plan slap,s1,Critics,collective,false,,1,4,0,say 1,0,4,1,0,0,0,0,0,1,0,0,vague,the plan may fail,",
      "a1,The Paper,Plan slap,s2,Ana Ruiz,person,true,a minister,3,30,28,said 2; according to 1,0.4,2,2,1,0,0,0,1,0,2,0,,,",
      "",
    ].join("\n"),
  );
});
