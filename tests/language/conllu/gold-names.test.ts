import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { goldMorphology, goldTree } from "../../../src/language/conllu/gold.js";
import { goldNames } from "../../../src/language/conllu/gold-names.js";
import { readConllu } from "../../../src/language/conllu/read-conllu.js";
import { readRows } from "./write-rows.js";

/** `person: Ann Lee` for each name of a sentence. */
function namesOf(lines: string): string[] {
  const sentence = readRows(lines);
  return goldNames(sentence).map(({ from, to, type }) => {
    const forms = sentence.words.slice(from, to).map(({ form }) => form);
    return `${type}: ${forms.join(" ")}`;
  });
}

const tail = "new-nnnnn-cf1-1-sgl";

describe("goldNames", () => {
  it("leaves the article out and keeps what hangs on the name, whose places it covers", () => {
    const lines = `the DET 2 det Entity=(1-organization-${tail}
      University PROPN 0 root
      of ADP 4 case
      Norwick PROPN 2 nmod Entity=(2-place-${tail})1)`;
    expect(namesOf(lines)).toEqual(["organisation: University of Norwick"]);
  });

  it("keeps a title with a capital, and not a description, a possessive or a relative clause", () => {
    const lines = `former ADJ 2 amod Entity=(1-person-${tail}
      President PROPN 0 root
      Ann PROPN 2 flat
      Lee PROPN 2 flat
      who PRON 6 nsubj
      left VERB 2 acl:relcl Entity=1)
      Bo PROPN 2 conj Entity=(2-person-${tail}
      's PART 7 case Entity=2)`;
    expect(namesOf(lines)).toEqual(["person: President Ann Lee", "person: Bo"]);
  });

  it("finds no name where a common noun is the head, and the names within stand for themselves", () => {
    const lines = `Bo PROPN 3 nmod:poss Entity=(1-person-${tail}(2-person-${tail}
      's PART 1 case Entity=2)
      lawyer NOUN 0 root
      from ADP 5 case
      Norwick PROPN 3 nmod Entity=(3-place-${tail})1)`;
    expect(namesOf(lines)).toEqual(["person: Bo", "place: Norwick"]);
    expect(
      namesOf(`the DET 3 det Entity=(1-organization-${tail}\nSwedish ADJ 3 amod\nteam NOUN 0 root Entity=1)`),
    ).toEqual([]);
  });

  it("passes over the common noun that describes a person", () => {
    const lines = `minister NOUN 0 root Entity=(1-person-${tail}\nAnn PROPN 1 flat\nLee PROPN 2 flat Entity=1)`;
    expect(namesOf(lines)).toEqual(["person: Ann Lee"]);
  });

  it("passes over the kind of a place or an organisation, but not over any other noun", () => {
    const town = (noun: string) => `the DET 2 det Entity=(1-place-${tail}
      ${noun} NOUN 0 root
      of ADP 4 case
      Norwick PROPN 2 nmod Entity=1)`;
    expect(namesOf(town("town"))).toEqual(["place: Norwick"]);
    expect(namesOf(town("bridges"))).toEqual([]);
    const group = (noun: string) =>
      `the DET 3 det Entity=(1-organization-${tail}\nPlover PROPN 3 compound\n${noun} NOUN 0 root Entity=1)`;
    expect(namesOf(group("alliance"))).toEqual(["organisation: Plover"]);
    expect(namesOf(group("affiliate"))).toEqual([]);
  });

  it("is not misled by an article that hangs on a word outside", () => {
    const lines = `the DET 4 det Entity=(1-place-${tail}
      Plover PROPN 4 compound Entity=1)
      and CCONJ 4 cc
      rivers NOUN 0 root`;
    expect(namesOf(lines)).toEqual(["place: Plover"]);
  });

  it("takes no other mention into a person's name, but into an organisation's", () => {
    const lines = (type: string) => `Norwick PROPN 2 compound Entity=(1-${type}-${tail}(2-place-${tail})
      Mayor PROPN 0 root
      Lee PROPN 2 flat Entity=1)`;
    expect(namesOf(lines("person"))).toEqual(["place: Norwick", "person: Mayor Lee"]);
    expect(namesOf(lines("organization"))).toEqual(["organisation: Norwick Mayor Lee"]);
  });

  it("takes a list of names apart", () => {
    const lines = `Ann PROPN 0 root Entity=(1-person-${tail}(2-person-${tail})
      and CCONJ 3 cc
      Bo PROPN 1 conj Entity=(3-person-${tail}
      Lee PROPN 3 flat Entity=3)1)`;
    expect(namesOf(lines)).toEqual(["person: Ann", "person: Bo Lee"]);
  });

  it("names both places where one lies in the other, whichever the treebank makes the head", () => {
    const lines = `Norwick PROPN 3 compound Entity=(1-place-${tail}
      , PUNCT 1 punct
      Maine PROPN 0 root Entity=(2-place-${tail})1)`;
    expect(namesOf(lines)).toEqual(["place: Norwick", "place: Maine"]);
  });

  it.each([
    ["a role", `the DET 2 det Entity=(1-person-${tail}\nPresident PROPN 0 root Entity=1)`],
    [
      "a role of a place",
      `President PROPN 0 root Entity=(1-person-${tail}\nof ADP 3 case\nOz PROPN 1 nmod Entity=1)`,
    ],
    ["a day", `Monday PROPN 0 root Entity=(1-time-${tail})`],
    ["a month marked as a thing", `May PROPN 0 root Entity=(1-abstract-${tail})`],
    ["a numbered part", `Figure PROPN 0 root Entity=(1-abstract-${tail}\n2.4 NUM 1 nummod Entity=1)`],
    ["a word without a capital", `www.example.org PROPN 0 root Entity=(1-abstract-${tail})`],
    ["a pronoun", `she PRON 0 root Entity=(1-person-${tail})`],
  ])("is silent about %s", (_, lines) => {
    expect(namesOf(lines)).toEqual([]);
  });

  it("files peoples, works and events under other", () => {
    expect(
      namesOf(`the DET 2 det Entity=(1-person-${tail}\nDanes PROPN 0 root Entity=1) Number=Plur`),
    ).toEqual(["other: Danes"]);
    const war = `the DET 3 det Entity=(1-event-${tail}\nPig PROPN 3 compound\nWar PROPN 0 root\nII NUM 3 nummod Entity=1)`;
    expect(namesOf(war)).toEqual(["other: Pig War II"]);
  });

  it("takes the plain form as it is, in either spelling", () => {
    const lines = `the DET 2 det Entity=(1-organization
      club NOUN 0 root Entity=1)
      x X 2 dep Entity=(2-organisation)
      y X 2 dep Entity=(3-other)`;
    expect(namesOf(lines)).toEqual(["organisation: the club", "organisation: x", "other: y"]);
  });

  it("finds none in a sentence without brackets, and refuses one that closes what is not open", () => {
    expect(namesOf("Ann PROPN 0 root")).toEqual([]);
    expect(() => namesOf("Ann PROPN 0 root Entity=7)")).toThrow(
      "conllu:1: Entity closes 7, which is not open",
    );
  });
});

const GUM = new URL("../../../../shared/data/language/gum_train.conllu.gz", import.meta.url);

if (existsSync(GUM))
  describe("GUM", () => {
    it("can be read: a tag and a tree for every sentence, and names of every type that do not overlap", () => {
      const sentences = [...readConllu(gunzipSync(readFileSync(GUM)).toString("utf8"))];
      expect(sentences).toHaveLength(5715);
      const counts = { person: 0, organisation: 0, place: 0, other: 0 };
      for (const sentence of sentences) {
        sentence.words.map(goldMorphology);
        goldTree(sentence);
        let end = 0;
        for (const { from, to, type } of goldNames(sentence)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
          counts[type] += 1;
        }
      }
      for (const count of Object.values(counts)) expect(count).toBeGreaterThan(500);
    });
  });
else
  describe("shared data", () => {
    it("shared data is not here: GUM could not be read", () => expect(existsSync(GUM)).toBe(false));
  });
