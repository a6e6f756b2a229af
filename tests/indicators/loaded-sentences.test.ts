import { describe, expect, it, vi } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { contributionsOf } from "../../src/indicators/loaded-language/contributions.js";
import { lengthScale } from "../../src/indicators/loaded-language/length-scale.js";
import {
  explainLoadedSentences,
  OUTLET_SCORE,
  scoreLoadedSentences,
} from "../../src/indicators/loaded-language/score-sentences.js";
import { marksOfSentences } from "../../src/indicators/loaded-language/sentence-marks.js";
import { sentenceModel } from "../../src/indicators/loaded-language/sentence-model.js";
import { MOST_FEATURES, tokenFeatures } from "../../src/indicators/loaded-language/token-features.js";
import { createStepReader } from "../../src/indicators/loaded-language/token-steps.js";
import { voiceWorth } from "../../src/indicators/loaded-language/voice-worth.js";
import { knownOfWord, windowWordOf } from "../../src/indicators/loaded-language/window-words.js";
import { fitCalibration } from "../../src/learn/logistic/fit-calibration.js";
import { createWindowReader } from "../../src/learn/windows/window-reader.js";

const analyzer = createAnalyzer();
const scoresOf = (text: string) => analyzer.analyze({ text }).sentences.map(({ scores }) => scores);
const LOADED = "This disgraceful, cowardly surrender is an insult to every decent citizen.";
const PLAIN = "The council met on Tuesday and approved the budget for the next year.";

describe("the score of a sentence of loaded language", () => {
  it("is high where words judge and low where they report", () => {
    const [loaded] = scoresOf(LOADED);
    const [plain] = scoresOf(PLAIN);
    expect(loaded["loaded-language"]).toBeGreaterThan(0.7);
    expect(plain["loaded-language"]).toBeLessThan(0.4);
  });

  it("does not depend on what was read before, such as another use of a word", async () => {
    const scoreAfter = async (before: readonly string[]): Promise<unknown> => {
      // Modules anew, so that nothing is known from what other tests read.
      vi.resetModules();
      const { createAnalyzer: create } = await import("../../src/analyzer.js");
      const fresh = create();
      for (const text of before) fresh.analyze({ text });
      return fresh.analyze({ text: "He lives in shame, meeting cowards; she left in disgust." }).sentences;
    };
    const alone = await scoreAfter([]);
    expect(await scoreAfter(["The meeting on the lives of miners was chaired by the left."])).toEqual(alone);
  });

  it("is given for the outlet's own words too, which a quotation does not raise", () => {
    const [scores] = scoresOf("“The disgraceful, cowardly thugs must go,” said the mayor on Tuesday.");
    expect(scores[OUTLET_SCORE]).toBeLessThan(scores["loaded-language"]);
  });

  it("is 0 for the outlet's words where there are none", () => {
    const text = "“I am glad,” she said. “They are cowards and traitors.”";
    const last = scoresOf(text).at(-1);
    expect(last?.[OUTLET_SCORE]).toBe(0);
  });

  it("adds up: what the words add and the rest make the logarithm of its odds", () => {
    const doc = analyzer.parse({ text: `${LOADED} ${PLAIN}` });
    const findings = analyzer.indicators
      .flatMap((one) => one.detect(doc))
      .filter((one) => one.indicator === "loaded-language");
    const explained = explainLoadedSentences(doc, findings);
    expect(explained).toHaveLength(2);
    const rests = explained.map(({ rest }) => rest);
    for (const { probability, logOdds, rest, words } of explained) {
      expect(words.reduce((sum, word) => sum + word.logOdds, rest)).toBeCloseTo(logOdds, 10);
      expect(1 / (1 + Math.exp(-logOdds))).toBeCloseTo(probability, 6);
    }
    // The rest is what the model says before any word: the same for all sentences, but for straight lines between points and the bend.
    expect(Math.abs(rests[0] - rests[1])).toBeLessThan(0.25);
    const [{ field, words }] = explained;
    const best = [...words].sort((a, b) => b.logOdds - a.logOdds)[0];
    expect(["disgraceful", "cowardly", "insult"]).toContain(field.tokens.norm[best.from]);
  });

  it("adds up under a curve that says the same of all scores", () => {
    const flat = { ...sentenceModel(), calibration: fitCalibration([]) };
    for (const steps of [Int32Array.of(-50, 20), Int32Array.of(50, -20)])
      expect(contributionsOf(0, steps, flat)).toMatchObject({ probability: 0.5, rest: 0 });
  });

  it("does not know who is written of: another name gives the same score", () => {
    const score = (name: string) =>
      scoresOf(`On Tuesday ${name} signed the bill in the capital.`)[0]["loaded-language"];
    expect(score("Trump")).toBe(score("Keller"));
  });

  it("is scored by the same numbers for the same Doc", () => {
    const doc = analyzer.parse({ text: LOADED });
    expect(scoreLoadedSentences(doc, [])).toEqual(scoreLoadedSentences(doc, []));
  });
});

describe("the steps of a sentence's tokens", () => {
  const texts = [
    `${LOADED} ${PLAIN}`,
    "“You are COWARDS,” Ann Hale told the 12 thugs. She left them, and left a bitter note: utterly futile!",
    "NATO said the so-called reform was a slap in the face; critics slammed it as a shameful sham.",
  ];

  it("are the sums of the weights of the features that training reads, and of what windows say", () => {
    const model = sentenceModel();
    const stepsOf = createStepReader({ ...model, windows: null });
    const allOf = createStepReader(model);
    if (model.windows === null) throw new Error("the model that ships has no windows");
    const windows = createWindowReader(model.windows, knownOfWord, model.windowWorth);
    const room = new Uint32Array(MOST_FEATURES);
    for (const text of texts) {
      const doc = analyzer.parse({ text });
      const findings = analyzer.report(doc).findings.filter((one) => one.indicator === "loaded-language");
      expect(findings).not.toHaveLength(0);
      for (const field of doc.fields) {
        const steps = stepsOf(field, findings);
        const all = allOf(field, findings);
        const said = new Int32Array(steps.length);
        const words = new Int32Array(steps.length);
        for (const { from, to } of field.sentences) {
          for (let i = from; i < to; i++) words[i] = windowWordOf(field.tokens, i, from);
          windows.addTo(words, from, to, said);
        }
        expect(said.some((step) => step !== 0)).toBe(true);
        for (const marks of marksOfSentences(field, findings))
          for (let i = marks.from; i < marks.to; i++) {
            const rows = room.subarray(0, tokenFeatures(field, marks, i, room));
            const sum = rows.reduce((total, row) => total + model.weights[row], 0);
            const worth = voiceWorth(field.voices[i]);
            expect(steps[i]).toBe(Math.round(sum * worth));
            expect(all[i]).toBe(Math.round((sum + said[i]) * worth));
          }
      }
    }
  });

  it("count half where somebody is quoted", () => {
    const [field] = analyzer.parse({ text: "“You are cowards,” Hale told them." }).fields;
    const stepsOf = createStepReader(sentenceModel());
    const quoted = stepsOf(field, []);
    const own = stepsOf({ ...field, voices: new Uint8Array(field.voices.length) }, []);
    const coward = field.tokens.norm.indexOf("cowards");
    const told = field.tokens.norm.indexOf("told");
    expect(own[coward]).toBeGreaterThan(100);
    expect(quoted[coward]).toBe(Math.round(own[coward] / 2));
    expect(quoted[told]).toBe(own[told]);
  });

  it("do not depend on the use in which a word was met first", () => {
    const model = sentenceModel();
    const uses = ["She left the room.", "He turned left at the corner."];
    const stepsOf = (order: readonly string[]): Map<string, number[]> => {
      const reader = createStepReader(model);
      return new Map(order.map((text) => [text, [...reader(analyzer.parse({ text }).fields[0], [])]]));
    };
    const there = stepsOf(uses);
    const back = stepsOf(uses.toReversed());
    for (const text of uses) expect(there.get(text)).toEqual(back.get(text));
  });
});

describe("the model of loaded sentences", () => {
  it("is smaller than 6 MB", () => {
    const { weights, windows } = sentenceModel();
    if (windows === null) throw new Error("the model that ships has no windows");
    const { size, own, ...others } = windows;
    // A word's own numbers are stored as a byte each, with a scale of four bytes.
    const bytes = own.length + 4 * size.own;
    const floats = Object.values(others).reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(weights.byteLength + bytes + floats).toBeLessThan(6e6);
  });

  it("divides by the square root of the length", () => {
    for (const tokens of [1, 2, 9, 30, 100])
      expect(lengthScale(tokens)).toBeCloseTo(1 / Math.sqrt(tokens), 12);
    expect(lengthScale(0)).toBe(1);
  });
});
