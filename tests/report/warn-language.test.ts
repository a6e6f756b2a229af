import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyzer.js";

const ENGLISH =
  "The mayor said on Tuesday that the bridge might close next year because the money for its repair is not there. The city now wants " +
  "to know whether the state would pay for a part of the work, and until then nobody may drive across it at more than a walking pace.";
const GERMAN =
  "Der Bürgermeister sagte am Dienstag, dass die Brücke im nächsten Jahr geschlossen werden könnte, weil das Geld für eine Sanierung " +
  "fehlt. Die Stadt will nun prüfen, ob der Bund einen Teil der Kosten übernehmen kann, und bis dahin gilt auf der ganzen Strecke am Ufer ein Tempolimit.";

describe("the warning about another language", () => {
  it("is given once for an article with fewer than half of its words in English", () => {
    const { warnings } = analyze({ text: GERMAN });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^about \d % of the words seem to be English: framelens reads English only/);
    expect(analyze({ text: `${GERMAN}\n\n${GERMAN}\n\n${ENGLISH}` }).warnings).toHaveLength(1);
  });

  it("is not given for English, in capitals or not, nor for two parts in three of it", () => {
    expect(analyze({ text: ENGLISH }).warnings).toEqual([]);
    expect(analyze({ text: ENGLISH.toUpperCase() }).warnings).toEqual([]);
    expect(analyze({ text: `${ENGLISH}\n\n${ENGLISH}\n\n${GERMAN}` }).warnings).toEqual([]);
  });

  it("is not given for a text of a few words", () => {
    expect(analyze({ text: "Könnte sein." }).warnings).toEqual([]);
    expect(analyze({ text: "" }).warnings).toEqual([]);
  });
});
