import { describe, expect, it } from "vitest";
import { analyze } from "../src/index.js";

/**
 * An opinionated report with a dateless beginning, runs of blank lines and blanks, a quotation behind "As X reported:",
 * and a sign-off. Findings are marked `[words:label]`, several labels that will do apart by `|`, a voice that is not
 * the outlet's behind an `@`; `{words}` must not be a hedge.
 */
const MARKED = `In 1962, the Strait Compact (STC) was signed with the chief aim of keeping the Vesmark fleet out of the channel. This all [begs the question:begging]: [Why is a  Compact state holding sea drills with Vesmark off Port Anselm this spring?:rhetorical-question]



According to Rear-Admiral Pavel Drozd, a senior Vesmark Naval Staff officer, six Vesmark frigates, and four Tolmish cutters had together searched waters in the Anselm district of dal-Ree, found {not far from} Corvel. As Northwire reported:


“This week the Vesmark and Tolmish navies are running their first shared patrol to drive smugglers from the coast of dal-Ree,” Drozd said.


According to Drozd, the “review of the first sweeps…proved the patrols were [highly:intensifier@quoted] efficient.”


Compact member Tolmar, along with Vesmark and Ledonia, was central to drafting a fishing treaty for the channel that [was viewed as:belief|weasel] hopeful in its first months and is still [arguably:plausibility] holding. The Western League has had little to no part in these quick changes in the channel, even though Tolmar has long been a League ally.


Tolmar has also [appeared to:appearance] soften its line on Governor Maas [somewhat:approximator], signalling its wish to enter the Vesmark-Sunda pact, known as the Corvel Shipping Union. This turn [could:modal] make Tolmar a close partner of Ledonia (Maas’s closest friend).


The Western League’s last step in the channel [appears to:appearance] be to give smuggler crews free passage into the channel — [whether intentionally or not:distancing] — to leave one of the few remaining dangers to the Anselm council. However, this [may:modal] end up being a [futile:loaded-word] effort as the Vesmark navy has started to send ships to fight off the smugglers’ raid on the Anselm village of Orr es-Sel.


If the Tolmish and Vesmark commands keep working in the channel, it [could:modal] put two Compact states at open odds with each other. {Currently}, Tolmar is more worried about parts of Anselm coming into the hands of the islanders and {would} rather they come into the hands of the Anselm opposition.


Tolmar’s help for the Anselm opposition muddles the matter, as Vesmark has shown they won’t shrink from [relentlessly:loaded-word|intensifier] shelling the Anselm opposition [into submission:loaded-word|exaggeration] if they [are seen to:belief|weasel|appearance] endanger the Anselm council’s grip on the coast.


[What is clear, however, is that:booster] the Western League’s weight in the channel is starting to fade, and old allies have been looking elsewhere for help in their [so-called:distancing] war on smuggling.


The Lantern Post`;

interface Expected {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly labels: readonly string[];
  readonly voice: string;
}

function readMarked(marked: string): { text: string; expected: Expected[]; clear: Expected[] } {
  const [expected, clear]: [Expected[], Expected[]] = [[], []];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(/\[([^\]]+):([a-z|-]+)(?:@(\w+))?\]|\{([^}]+)\}/g)) {
    text += marked.slice(at, match.index);
    const words = match[1] ?? match[4];
    const span = { start: text.length, end: text.length + words.length, text: words };
    const marks = { labels: (match[2] ?? "").split("|"), voice: match[3] ?? "outlet" };
    (match[4] === undefined ? expected : clear).push({ ...span, ...marks });
    text += words;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), expected, clear };
}

const { text, expected, clear } = readMarked(MARKED);
const report = analyze({ id: "seed", outlet: "The Lantern Post", text });
const findings = report.findings.filter(({ indicator }) => indicator !== "attribution");
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

describe("an opinionated report with every construction of the first article", () => {
  it("has 18 findings marked", () => {
    expect(expected).toHaveLength(18);
    expect(clear.map((one) => one.text)).toEqual(["not far from", "Currently", "would"]);
  });

  it.each(expected.map((one) => [one.text, one] as const))("gives %s its label and voice", (_, one) => {
    const found = findings.filter((finding) => overlap(finding, one));
    expect(found.map(({ label }) => label)).toContainEqual(
      expect.toSatisfy((label: string) => one.labels.includes(label)),
    );
    const right = found.filter(({ label }) => one.labels.includes(label));
    expect(right.map(({ voice }) => voice)).toEqual([one.voice]);
  });

  it("leaves a preference, a time and a place alone", () => {
    const hedges = findings.filter(({ indicator }) => indicator === "hedging");
    for (const one of clear) expect(hedges.filter((hedge) => overlap(hedge, one))).toEqual([]);
  });

  it("adds nothing that is not marked", () => {
    const added = findings.filter((finding) => !expected.some((one) => overlap(one, finding)));
    expect(added.map(({ label, text }) => `${label}: ${text}`)).toEqual([]);
  });

  it("finds four attributions, with type, source and content", () => {
    const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    const found = report.attributions.map(({ cue, type, source, content }) => ({
      ...{ cue: slice(cue), type, source: source === null ? null : slice(source) },
      content: content.map(slice),
    }));
    const [quotation] = text.match(/“This week[^”]*”/) ?? [];
    expect(found).toEqual([
      {
        ...{ cue: "According to", type: "indirect" },
        source: "Rear-Admiral Pavel Drozd, a senior Vesmark Naval Staff officer",
        content: [
          "six Vesmark frigates, and four Tolmish cutters had together searched waters in the Anselm district of dal-Ree, found not far from Corvel",
        ],
      },
      {
        ...{ cue: "reported", type: expect.stringMatching(/^(direct|mixed|indirect)$/), source: "Northwire" },
        content: [expect.stringContaining(quotation ?? "there is a quotation")],
      },
      { cue: "said", type: "direct", source: "Drozd", content: [quotation] },
      {
        ...{ cue: "According to", type: "mixed", source: "Drozd" },
        content: ["the “review of the first sweeps…proved the patrols were highly efficient.”"],
      },
    ]);
  });

  it("keeps two sources in the ledger, the officer with three attributions", () => {
    expect(report.sources).toMatchObject([
      { name: "Pavel Drozd", kind: "person", named: true, attributions: 3 },
      { name: "Northwire", kind: "organisation", named: true, attributions: 1 },
    ]);
  });

  it("counts the sign-off apart from the prose", () => {
    expect(report.size.furniture.words).toBe(3);
  });
});
