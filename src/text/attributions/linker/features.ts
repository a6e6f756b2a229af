import type { DocField } from "../../../types.js";
import { SHAPE } from "../../shape.js";
import type { Mention } from "../mention.js";
import { isKindOfOrganisation } from "../organisation-kinds.js";
import { type Gender, genderOfWord, isTitleWord, isVagueNoun, usualGivenName } from "../source-words.js";
import type { Candidate, LinkCase } from "./candidates.js";
import { describeFit } from "./describe-fit.js";
import type { Standing } from "./standing.js";

/** The number of edges that the value reaches. */
export function binOf(value: number, ...edges: readonly number[]): number {
  let bin = 0;
  while (bin < edges.length && value >= edges[bin]) bin++;
  return bin;
}

/**
 * What speaks for each candidate, as words that the model has weights for, in the order of the candidates.
 */
export function describeCandidates(linkCase: LinkCase, candidates: readonly Candidate[]): string[][] {
  const standings = candidates.map((candidate) => standingOf(linkCase, candidate));
  rankStandings(standings);
  const agreeing = standings.filter((one) => one?.agrees === true).length;
  const fitting: Standing[] = [];
  const all = candidates.map((candidate, index) => {
    const features: string[] = [];
    const standing = standings[index];
    const add = (feature: string): void => {
      features.push(feature);
    };
    if (standing === null) describeNew(linkCase, candidate, agreeing, add);
    else {
      describeCandidate(linkCase, candidate, standing, agreeing, candidates, add);
      if (describeFit(linkCase, candidate, standing, add)) fitting.push(standing);
    }
    return features;
  });
  standings.forEach((standing, index) => {
    if (standing === null) all[index].push(`new fitting=${Math.min(2, fitting.length)}`);
    else if (fitting.includes(standing)) {
      const rank = fitting.filter((other) => other.seen > standing.seen).length;
      all[index].push(`fits`, `fits of=${Math.min(3, fitting.length)} rank=${Math.min(2, rank)}`);
    } else all[index].push(`fits not of=${Math.min(1, fitting.length)}`);
  });
  return all;
}

function standingOf({ mention, past }: LinkCase, { source, told, name }: Candidate): Standing | null {
  const one = source ?? told;
  if (one === null && name === null) return null;
  const heard =
    source === null ? null : (past.findLast((earlier) => earlier.source === source)?.mention ?? null);
  const own = one?.gender ?? name?.gender ?? null;
  const gender = own ?? genderOfName(one?.words ?? name?.words ?? []);
  let seen = heard !== null && heard.field === mention.field ? heard.at : -1;
  let seenTo = seen + 1;
  if (name !== null)
    for (const { from, to } of name.places) {
      if (from >= mention.at) break;
      if (from > seen) {
        seen = from;
        seenTo = to;
      }
    }
  const { gender: wanted } = mention.description;
  const person = one === null ? name?.kind !== "organisation" : /^(?:person|role)$/.test(one.kind);
  const fits = wanted === null || gender === null || gender === wanted;
  return {
    ...{ gender, heard, seen, seenTo, kind: one?.kind ?? name?.kind ?? "name" },
    ...{ agrees: person && fits, seenRank: 9, heardRank: 9, countRank: 9 },
  };
}

function genderOfName(words: readonly string[]): Gender | null {
  if (words.length === 0) return null;
  return genderOfWord(words.length > 1 ? words[0] : (usualGivenName(words[0]) ?? ""));
}

function rankStandings(standings: readonly (Standing | null)[]): void {
  const agreeing = standings.filter((one): one is Standing => one?.agrees === true);
  const last = (one: Standing): number => one.heard?.at ?? -1;
  for (const one of agreeing) {
    let [seen, heard] = [0, 0];
    for (const other of agreeing) {
      if (other.seen > one.seen) seen++;
      if (last(other) > last(one)) heard++;
    }
    one.seenRank = seen;
    one.heardRank = one.heard === null ? 9 : heard;
  }
}

function describeNew(
  { fields, mention }: LinkCase,
  { ruled }: Candidate,
  agreeing: number,
  add: (feature: string) => void,
): void {
  const { description, at, field } = mention;
  const { tokens, sentences, sentenceOf } = fields[field];
  const { definite, head, words, described } = description;
  const more = binOf(words.length - 1, 1, 2, 4);
  add("new");
  if (ruled) add("ruled");
  add(`new definite=${definite} more=${more}`);
  add(`new ruled=${ruled} definite=${definite}`);
  add(`new candidates=${binOf(agreeing, 1, 2, 4)}`);
  add(`new head=${head}`);
  add(`new first=${tokens.norm[at]}`);
  add(`new vague=${isVagueNoun(head)}`);
  add(`new described=${described}`);
  add(`new organisation=${isKindOfOrganisation(head)} title=${isTitleWord(head)}`);
  add(`new opens=${sentences[sentenceOf[at]]?.from === at}`);
}

function describeCandidate(
  linkCase: LinkCase,
  candidate: Candidate,
  standing: Standing,
  agreeing: number,
  candidates: readonly Candidate[],
  add: (feature: string) => void,
): void {
  const { mention, past, fields } = linkCase;
  const { source, told, name, ruled, rule } = candidate;
  const one = source ?? told;
  const kind = `${standing.kind}${one === null || one.named ? "" : " unnamed"}`;
  add(`kind=${kind}`);
  add(source === null ? "named only" : "heard");
  if (ruled) {
    add("ruled");
    add(`ruled by=${rule} heard=${source !== null}`);
    add(`ruled kind=${kind}`);
  } else if (rule >= 0) add(`proposed by=${rule}`);
  const wanted = mention.description.gender;
  add(
    `gender=${wanted === null ? "any" : standing.gender === null ? "unknown" : standing.gender === wanted}`,
  );
  if (standing.agrees) {
    add(`seen rank=${Math.min(3, standing.seenRank)}`);
    add(`heard rank=${Math.min(4, standing.heardRank)}`);
    if (agreeing === 1) add("only one");
  } else add("disagrees");
  const { heard } = standing;
  const layers = fields[mention.field];
  const { sentenceOf } = layers;
  if (heard !== null) {
    add(
      `paragraphs=${heard.field !== mention.field ? "title" : binOf(mention.paragraph - heard.until, 1, 2, 3, 6)}`,
    );
    if (past[past.length - 1].source === source) add("heard last");
    add(`heard as=${heard.description.kind === "pronoun" ? "pronoun" : heard.description.named}`);
    if (heard.field === mention.field && sentenceOf[heard.at] === sentenceOf[mention.at])
      add("heard in sentence");
  }
  add(`mentions=${binOf(source?.mentions.length ?? 0, 1, 2, 3, 5)}`);
  add(`named=${binOf(name?.places.length ?? 0, 1, 2, 4, 8)}`);
  if (standing.seen >= 0) describePlace(layers, mention, standing, add);
  else add("not seen");
  if (name !== null) {
    if (standing.seen < 0) describeAhead(layers, mention, candidate, candidates, add, past.length === 0);
    if (name.places[0].from < layers.tokens.length * LEAD) add("in lead");
    const content = layers.attributions[mention.attribution].content;
    if (content.some(({ from, to }) => name.places.some((place) => from <= place.from && place.from < to)))
      add("in content");
  }
  if (mention.object !== null && mention.object === (one?.head ?? name?.head)) add("object");
  const head = one?.head ?? name?.head ?? "";
  add(`in title=${fields.some(({ field, tokens }) => field === "title" && tokens.norm.includes(head))}`);
}

/** The share of the text in which news names whom it is about. */
const LEAD = 0.15;

/** A name that ends within so many tokens is what the sentence begins with. */
const OPENING = 5;

function describePlace(
  layers: DocField,
  mention: Mention,
  { seen, seenTo }: Standing,
  add: (feature: string) => void,
): void {
  const { tokens, sentences, sentenceOf, quotations, attributions } = layers;
  const { norm, pos, shape } = tokens;
  const sentence = sentenceOf[seen];
  const apart = sentenceOf[mention.at] - sentence;
  const from = sentences[sentence]?.from ?? 0;
  const opens = seen - from <= OPENING;
  add(`sentences=${binOf(apart, 1, 2, 3, 5, 8)}`);
  add(`tokens=${binOf(mention.at - seen, 8, 20, 40, 80, 160)}`);
  add(
    `seen paragraphs=${binOf(mention.paragraph - (sentences[sentence]?.paragraph ?? 0), 1, 2, 3)} opens=${opens}`,
  );
  add(`opens=${opens} sentences=${binOf(apart, 1, 2, 3)}`);
  if (quotations.some((one) => one.depth === 0 && one.from <= seen && seen < one.to)) add("in quotation");
  const told = attributions.some(
    ({ content }, index) =>
      index !== mention.attribution && content.some((span) => span.from <= seen && seen < span.to),
  );
  if (told) add(`spoken of sentences=${binOf(apart, 1, 2)}`);
  if (norm[seenTo] === "'s") add("possessive");
  if (/^(?:VERB|AUX)$/.test(pos[seenTo])) add("acts");
  if (norm[seenTo] === "," || norm[seenTo] === "who") add("comma behind");
  let before = seen - 1;
  while (before > from && (shape[before] & SHAPE.capitalised) !== 0) before--;
  if (pos[before] === "ADP") add("governed");
}

function describeAhead(
  layers: DocField,
  { at, paragraph, description }: Mention,
  { name }: Candidate,
  candidates: readonly Candidate[],
  add: (feature: string) => void,
  first: boolean,
): void {
  if (name === null) return;
  const { sentences, sentenceOf, attributions } = layers;
  const [{ from }] = name.places;
  const sentence = sentenceOf[from];
  const speaks = attributions.some(
    ({ source }) =>
      source !== null && name.places.some((place) => source.from <= place.from && place.from < source.to),
  );
  const rank = candidates.filter(
    (other) => other.name !== null && other.name.places[0].from > at && other.name.places[0].from < from,
  ).length;
  add(`ahead sentences=${binOf(sentence - sentenceOf[at], 1, 2, 4, 8, 16)}`);
  add(`ahead paragraphs=${binOf((sentences[sentence]?.paragraph ?? 0) - paragraph, 1, 2, 4)}`);
  add(`ahead rank=${Math.min(3, rank)} speaks=${speaks}`);
  add(`ahead speaks=${speaks} definite=${description.definite}`);
  add(`ahead first=${first} speaks=${speaks}`);
}
