import type { Name } from "../types.js";
import type { NameSentence } from "./name-features.js";

/** Months that are also names of persons. */
const MONTHS = new Set(["May", "April", "June", "August", "MAY", "APRIL", "JUNE", "AUGUST"]);
const TITLES = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Sen|Rep|Gov|Minister|President|Secretary)\.?$/;
/** Behind these it is the month: "last May", "mid-May", "of May". */
const HOLIDAYS = new Set(["Day", "Fool", "Fools"]);
/** Begin clauses as well as dates: "after May won". */
const CONJUNCTIONS = new Set(["after", "before", "as"]);
const OTHER_MONTHS =
  /^(?:January|February|March|April|June|July|August|September|October|November|December)$/;
const ENDS_OR_BEGINS =
  /^(?:follow|show|begin|began|begun|start|end|expir|open|clos|due|schedul|slat|set|releas|issu|dat|publish)/;
const BEFORE_MONTH = new Set(
  "last next this early late mid every each since until till by in on of from through to between during".split(
    " ",
  ),
);

/** Behind these stands who does or is something, and hardly ever a month: "a deal with May". */
const BEFORE_PERSON = new Set("with against behind under toward towards".split(" "));
/** Of what a head of government has: "the May government", "a May deal". */
const OF_GOVERNMENT = new Set(
  "government cabinet premiership administration deal loyalists allies ally".split(" "),
);

/**
 * The names of a sentence with months that are persons: *Ana May*, *Mrs May*, *May Holm*, and *May* alone as who does
 * something ("May won", "May's deal") or where months do not stand ("voted against May", "May, who won", "Holm and May").
 *
 * In treebanks a month is all but never a name, so that a model does not learn it: this is a list of four words.
 */
export function readMonthNames({ forms, tags }: NameSentence, names: readonly Name[]): readonly Name[] {
  if (tags === null || !forms.some((form) => MONTHS.has(form))) return names;
  const read = [...names];
  forms.forEach((form, at) => {
    if (!MONTHS.has(form) || tags[at].upos !== "PROPN") return;
    const taken = read.findIndex(({ from, to }) => from <= at && at < to);
    if (taken >= 0) return;
    const before = read.findIndex(({ to, type }) => to === at && type === "person");
    const behind = read.findIndex(({ from }) => from === at + 1);
    if (before >= 0 && !isNumber(forms[at + 1])) read[before] = { ...read[before], to: at + 1 };
    else if (isGivenName({ forms, tags }, at)) {
      const to = behind >= 0 ? read[behind].to : at + 2;
      if (behind >= 0) read.splice(behind, 1);
      read.push({ from: at, to, type: "person" });
    } else if (at > 0 && TITLES.test(forms[at - 1])) read.push({ from: at - 1, to: at + 1, type: "person" });
    else if (isActor({ forms, tags }, at) || isNoDate({ forms, tags }, at, read))
      read.push({ from: at, to: at + 1, type: "person" });
  });
  return read.sort((a, b) => a.from - b.from);
}

/** Whether *May* stands where a person does and a date does not. */
function isNoDate({ forms, tags }: NameSentence, at: number, names: readonly Name[]): boolean {
  if (tags === null || isInDate(forms, at)) return false;
  const [before, after] = [forms[at - 1]?.toLowerCase() ?? "", forms[at + 1] ?? ""];
  if (/^(?:and|or|,)$/.test(after) && OTHER_MONTHS.test(forms[at + 2] ?? "")) return false;
  if ((BEFORE_PERSON.has(before) && !/^compar/.test(forms[at - 2] ?? "")) || OF_GOVERNMENT.has(after))
    return true;
  if (/^whom?$/.test(after) || (after === "," && /^who(?:m|se)?$/.test(forms[at + 2] ?? ""))) return true;
  // "May, once a supporter of …"
  if (at === 0 && after === "," && !isNumber(forms[2])) return true;
  // "elected May", and not "ended May".
  if (at > 0 && tags[at - 1].upos === "VERB" && !ENDS_OR_BEGINS.test(before)) return true;
  const isPerson = (place: (name: Name) => boolean): boolean =>
    names.some((name) => name.type === "person" && place(name));
  return (
    (/^(?:and|or|,)$/.test(before) && isPerson(({ to }) => to === at - 1)) ||
    (/^(?:and|or)$/.test(after) && isPerson(({ from }) => from === at + 2))
  );
}

/** True for *May*, *April*, *June* or *August*, with a capital. */
export function isMonthName(form: string): boolean {
  return MONTHS.has(form);
}

/** Whether what stands beside a month's name says that it is the month: *in May*, *May 4*, *4 May*, *May Day*. */
export function isInDate(forms: readonly string[], at: number): boolean {
  const before = at > 0 ? forms[at - 1] : "";
  const after = forms[at + 1] ?? "";
  return BEFORE_MONTH.has(before.toLowerCase()) || isNumber(before) || isNumber(after) || HOLIDAYS.has(after);
}

function isNumber(form: string | undefined): boolean {
  return form !== undefined && /^\d/.test(form);
}

/** *May Ida Holm*: another name follows, and it is neither a holiday nor a date. */
function isGivenName({ forms, tags }: NameSentence, at: number): boolean {
  const next = forms[at + 1];
  return (
    next !== undefined && tags?.[at + 1].upos === "PROPN" && /^\p{Lu}/u.test(next) && !HOLIDAYS.has(next)
  );
}

/** Whether a verb follows, perhaps behind an adverb, or a possessive, and nothing in front says that it is a date. */
function isActor({ forms, tags }: NameSentence, at: number): boolean {
  if (tags === null) return false;
  const before = at > 0 ? forms[at - 1].toLowerCase() : "";
  const inDate = at > 0 && tags[at - 1].upos === "ADP" && !CONJUNCTIONS.has(before);
  // "In April and May shops closed."
  if (/^(?:and|or|,)$/.test(before) && at > 1 && OTHER_MONTHS.test(forms[at - 2])) return false;
  if (BEFORE_MONTH.has(before) || isNumber(before) || inDate) return false;
  const next = tags[at + 1]?.upos === "ADV" ? at + 2 : at + 1;
  if (next >= forms.length) return false;
  const { upos, verbForm } = tags[next];
  return ((upos === "VERB" || upos === "AUX") && verbForm === "Fin") || /^['’]s$/i.test(forms[next]);
}

/** Beside a person. */
const SAYS = new Set("said says told tells added tweeted wrote argued insisted warned".split(" "));
const MARK = /^\p{P}+$/u;

/**
 * The names of a document's sentences without months alone that were taken for persons, unless a longer name in it has the
 * word (*Ana May*, *Mrs May*) or a verb of speech stands beside it: the jobs report has *May's figures* as well.
 */
export function dropLoneMonths(
  sentences: readonly { readonly forms: readonly string[] }[],
  found: readonly (readonly Name[])[],
): readonly (readonly Name[])[] {
  const isLone = (name: Name, forms: readonly string[]): boolean =>
    name.type === "person" && name.to - name.from === 1 && isMonthName(forms[name.from]);
  if (!found.some((names, index) => names.some((name) => isLone(name, sentences[index].forms)))) return found;
  const inLonger = new Set(
    found.flatMap((names, index) =>
      names
        .filter(({ type, from, to }) => type === "person" && to - from > 1)
        .flatMap(({ from, to }) => sentences[index].forms.slice(from, to)),
    ),
  );
  return found.map((names, index) => {
    const { forms } = sentences[index];
    return names.filter((name) => {
      if (!isLone(name, forms) || inLonger.has(forms[name.from])) return true;
      const [before, after] = [forms[name.from - 1] ?? "", forms[name.to] ?? ""];
      return SAYS.has(after) || (SAYS.has(before) && MARK.test(after));
    });
  });
}
