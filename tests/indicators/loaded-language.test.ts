import { describe, expect, it } from "vitest";
import { loadedLanguage } from "../../src/indicators/loaded-language/index.js";
import { completeArticle, createParser } from "../../src/text/parse-article.js";
import type { Doc, Finding, Measure } from "../../src/types.js";

const parse = createParser([loadedLanguage.lexicon]);

function read(text: string, title: string | null = null): Doc {
  return parse(completeArticle({ text, title }));
}

function textsOf(text: string): string[] {
  return loadedLanguage.detect(read(text)).map((finding) => finding.text);
}

function measureOf(doc: Doc, findings: readonly Finding[], name: string, voice: string): Measure {
  const measure = loadedLanguage
    .measure(doc, findings)
    .find((one) => one.name === name && one.voice === voice);
  if (measure === undefined) throw new Error(`no measure ${name} of ${voice}`);
  return measure;
}

describe("the lexicon", () => {
  it("has at least 900 entries besides the uses that stay clear", () => {
    const entries = loadedLanguage.lexicon.entries.filter(({ label }) => label !== "clear");
    expect(entries.length).toBeGreaterThanOrEqual(900);
  });

  it("names only conditions that the rules know", () => {
    const needs = loadedLanguage.lexicon.entries.flatMap(
      ({ note }) => note?.match(/^needs=([a-z]+)/)?.[1] ?? [],
    );
    const known = [
      "company",
      "degree",
      "epithet",
      "feeling",
      "figurative",
      "judgement",
      "never",
      "object",
      "political",
    ];
    expect([...new Set(needs)].sort()).toEqual([...known, "speech"]);
  });
});

describe("a weak entry", () => {
  it("counts in the company of a stronger one", () => {
    expect(textsOf("The massive rally was a disgrace.")).toEqual(["massive", "disgrace"]);
  });

  it("does not count alone", () => {
    expect(textsOf("A massive rally closed the bridge.")).toEqual([]);
  });

  it("does not count in the company of the sentence before", () => {
    expect(textsOf("It was a disgrace. A massive rally closed the bridge.")).toEqual(["disgrace"]);
  });

  it("is surer for its company", () => {
    const [massive] = loadedLanguage.detect(read("The massive rally was a disgrace."));
    const weight = loadedLanguage.lexicon.entries.find(({ entry }) => entry === "massive")?.weight;
    expect(massive?.score).toBeGreaterThan(weight ?? 1);
  });
});

describe("company", () => {
  it("is an exclamation mark", () => {
    expect(textsOf("A massive rally closed the market!")).toEqual(["massive"]);
  });

  it("is another weak word close by, but not the same word again", () => {
    expect(textsOf("The massive rally ended in chaos.")).toEqual(["massive", "chaos"]);
    expect(textsOf("The massive rally met a massive crowd.")).toEqual([]);
  });

  it("is not a weak word far away", () => {
    const middle = "crossed the town from the north gate to the south gate on Monday";
    expect(textsOf(`A massive rally ${middle} and the clerks spoke of chaos.`)).toEqual([]);
  });

  it("is a cue of feeling", () => {
    expect(textsOf("“A massive rally closed the market,” Smith fumed.")).toEqual(["massive", "fumed"]);
  });

  it("is not needed by a word shouted in a sentence that is not", () => {
    expect(textsOf("A MASSIVE rally closed the market.")).toEqual(["MASSIVE"]);
    expect(textsOf("MASSIVE RALLY CLOSED THE MARKET")).toEqual([]);
  });
});

describe("a word of feeling", () => {
  it("counts before the noun it colours", () => {
    expect(textsOf("Furious drivers left their cars.")).toEqual(["Furious"]);
    expect(textsOf("He met his furious neighbours.")).toEqual(["furious"]);
  });

  it("does not count where the feeling is reported", () => {
    expect(textsOf("The drivers were furious.")).toEqual([]);
    expect(textsOf("The mayor was furious Monday night.")).toEqual([]);
  });
});

describe("a verb of feeling", () => {
  it("counts beside a quotation", () => {
    expect(textsOf("“We paid for it,” stormed the skipper.")).toEqual(["stormed"]);
    expect(textsOf("He thundered: “We paid for it.”")).toEqual(["thundered"]);
  });

  it("does not count without speech", () => {
    expect(textsOf("Soldiers stormed the bridge.")).toEqual([]);
  });
});

describe("a word that is denied", () => {
  it("does not count, for nobody is judged", () => {
    expect(textsOf("The plan is not absurd.")).toEqual([]);
    expect(textsOf("The critics aren't fools.")).toEqual([]);
    expect(textsOf("She is no coward.")).toEqual([]);
    expect(textsOf("The idea may not be as absurd as it sounds.")).toEqual([]);
    expect(textsOf("The audit never looked particularly disastrous.")).toEqual([]);
  });

  it("counts where the negation denies something else", () => {
    expect(textsOf("Isn't it absurd?")).toEqual(["absurd"]);
    expect(textsOf("The plan is not only absurd, it is dear.")).toEqual(["absurd"]);
    expect(textsOf("It would be funny if it were not so absurd.")).toEqual(["absurd"]);
    expect(textsOf("The council did not read the absurd letter.")).toEqual(["absurd"]);
    expect(textsOf("Not absurd.")).toEqual(["absurd"]);
  });
});

describe("a name", () => {
  it("is left alone at the start of a sentence, where a verb follows", () => {
    expect(textsOf("“We lost,” Dave Brat told the paper. Brat left early.")).toEqual([]);
    expect(textsOf("That brat left early.")).toEqual(["brat"]);
  });

  it("is told from initials by its letters", () => {
    expect(textsOf("The firm's treasurer, Rino Ferrari, resigned.")).toEqual([]);
    expect(textsOf("The paper called the senator a RINO.")).toEqual(["RINO"]);
  });
});

describe("an intensifier", () => {
  it("needs something to raise", () => {
    expect(textsOf("She speaks deeply.")).toEqual([]);
    expect(textsOf("It is a deeply flawed draft.")).toEqual(["deeply"]);
  });

  it("needs something that judges when it is worn", () => {
    expect(textsOf("The pier is deeply reliant on grants.")).toEqual([]);
    expect(textsOf("Parents are deeply concerned.")).toEqual([]);
    expect(textsOf("It was a deeply partisan audit.")).toEqual(["deeply"]);
    expect(textsOf("It is a deeply misleading leaflet.")).toEqual(["deeply", "misleading"]);
  });

  it("needs something that is not plain when it tells a size", () => {
    expect(textsOf("It is a hugely important vote.")).toEqual([]);
    expect(textsOf("It is a hugely unfair vote.")).toEqual(["hugely"]);
  });

  it("does not count before what is measured", () => {
    expect(textsOf("Frost is incredibly rare on the coast.")).toEqual([]);
  });

  it("when weak, needs a judging word behind it", () => {
    expect(textsOf("The wall is completely white.")).toEqual([]);
    expect(textsOf("The claim is completely false.")).toEqual(["completely"]);
    expect(textsOf("The claim is completely absurd.")).toEqual(["completely", "absurd"]);
  });
});

describe("a word of force", () => {
  it("is literal near a storm, a machine, an illness or a game", () => {
    expect(textsOf("The devastating tornado crossed two counties.")).toEqual([]);
    expect(textsOf("The quarterback was crushed early in the game.")).toEqual([]);
  });

  it("is figurative elsewhere", () => {
    expect(textsOf("The ruling was a devastating defeat for the ministry.")).toEqual(["devastating"]);
  });
});

describe("a political adjective", () => {
  it("needs a political noun behind it", () => {
    expect(textsOf("They fear her radical environmental agenda.")).toEqual(["radical"]);
    expect(textsOf("The radical cut of the coat surprised the tailor.")).toEqual([]);
  });
});

describe("a verb of attack", () => {
  it("needs somebody or something attacked", () => {
    expect(textsOf("The governor blasted the decision.")).toEqual(["blasted"]);
    expect(textsOf("Loudspeakers blasted all night.")).toEqual([]);
  });
});

describe("names and titles", () => {
  it("leaves a capitalised word inside a sentence alone", () => {
    expect(textsOf("The dinner was hosted by Emma Savage and Tom Noble.")).toEqual([]);
  });

  it("flags the same words written small", () => {
    expect(textsOf("It was a savage attack on a noble idea.")).toEqual(["savage", "noble"]);
  });

  it("flags words shouted in capitals", () => {
    expect(textsOf("The senator wrote that the deal is a DISGRACE to us all.")).toEqual(["DISGRACE"]);
  });

  it("flags words that are always capitalised", () => {
    expect(textsOf("Critics saw an Orwellian rule in it.")).toEqual(["Orwellian"]);
  });

  it("leaves the title of a work alone", () => {
    const doc = read("He bought the novel “The Shameful Coward” at the fair.");
    const works = doc.fields[0].quotations.filter(({ use }) => use === "title");
    expect(works.length).toBe(1);
    expect(loadedLanguage.detect(doc)).toEqual([]);
  });
});

describe("the measures", () => {
  const filler = "The council met on Monday and heard the report of the water office. ".repeat(30);

  it("file each term under the voice that said it", () => {
    const doc = read(`${filler}The plan is shameful. “It is a disgrace and a farce,” Smith said.`);
    const findings = loadedLanguage.detect(doc);
    expect(measureOf(doc, findings, "loaded-terms", "outlet").count).toBe(1);
    expect(measureOf(doc, findings, "loaded-terms", "quoted").count).toBe(2);
    expect(measureOf(doc, findings, "loaded-terms", "attributed").count).toBe(0);
  });

  it("give a rate only from 200 words of a voice on", () => {
    const doc = read(`${filler}The plan is shameful. “It is a disgrace,” Smith said.`);
    const findings = loadedLanguage.detect(doc);
    expect(measureOf(doc, findings, "loaded-terms", "outlet").value).toBeGreaterThan(0);
    expect(measureOf(doc, findings, "loaded-terms", "quoted").value).toBeNull();
  });

  it("count a sentence of the outlet once, however many terms it holds", () => {
    const doc = read("The plan is shameful and absurd. The council met on Monday. Nobody spoke.");
    const share = measureOf(doc, loadedLanguage.detect(doc), "loaded-sentences", "outlet");
    expect([share.count, share.total]).toEqual([1, 3]);
  });

  it("leave the title out, where findings are evidence only", () => {
    const doc = read("The council met on Monday.", "A shameful plan");
    const findings = loadedLanguage.detect(doc);
    expect(findings.map(({ field, text }) => [field, text])).toEqual([["title", "shameful"]]);
    expect(measureOf(doc, findings, "loaded-terms", "outlet").count).toBe(0);
  });
});
