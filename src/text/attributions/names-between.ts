import type { DocField, Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { describeSource } from "./describe-source.js";
import type { ResolvedSource } from "./mention.js";
import { mayGoBySurname, type NamedPerson, type People } from "./people.js";
import { redescribe, type SourceDescription } from "./source-description.js";
import { isRunTogether } from "./source-phrase.js";
import {
  type Gender,
  genderOfWord,
  isGivenName,
  isOrganisationWord,
  isPlaceName,
  isTitleWord,
  usualGivenName,
} from "./source-words.js";

/** Sen. Ana Maria Reyes */
const LONGEST_TITLED = 4;

/** What stands between a name and the account that a post is signed with. */
const LONGEST_SIGNATURE = 9;

/** A name with the token behind it. */
export interface Named extends SourceDescription {
  readonly end: number;
}

/** Whom the tokens from `from` up to `to` name, outside quotations, in their order: those who spoke, those who will, and any names in full. */
export function namesBetween(
  { text, tokens, quotations }: DocField,
  from: number,
  to: number,
  sources: readonly ResolvedSource[],
  people: People,
): Named[] {
  const names: Named[] = [];
  const quoted = quotations.filter((one) => one.depth === 0 && one.from < to && from < one.to);
  for (let i = from; i < to; i++) {
    if ((tokens.shape[i] & SHAPE.capitalised) === 0) continue;
    // Whom the speaker names is not the speaker.
    if (quoted.some((one) => one.from <= i && i < one.to)) continue;
    const surname = tokens.norm[i];
    if (signsPost(tokens, i, to)) continue;
    // People are known by those who spoke so far, and by the full names of those who will.
    const known =
      sources.find(
        (source) =>
          source.kind === "person" &&
          source.head === surname &&
          // "Mr. Trump" is not Eric Trump.
          (mayGoBySurname(source, surname) || tokens.norm[i - 1] === source.words.at(-2)),
      ) ?? onlyOne(people.bySurname.get(surname));
    // The Paul of Paul Hale is not Rand Paul.
    const given = isGivenName(surname) && continuesName(tokens, i + 1, to) && known?.words[0] !== surname;
    if (known !== undefined && !given && tokens.pos[i + 1] !== "NOUN") {
      const one = describeSource(text, tokens, { from: i, to: i + 1 });
      const name = "name" in known ? known.name : known.text;
      const { words, gender } = known;
      names.push(endingAt(i + 1, redescribe(one, { kind: "person", name, named: true, words, gender })));
    } else if (
      isTitleWord(tokens.norm[i]) &&
      continuesName(tokens, i + 1, to) &&
      !isGivenName(tokens.norm[i + 1])
    ) {
      let end = i + 2;
      while (end < i + LONGEST_TITLED && continuesName(tokens, end, to)) end++;
      end = behindHyphen(tokens, end, to);
      const one = describeSource(text, tokens, { from: i, to: end });
      if (one.kind === "person")
        names.push(endingAt(end, redescribe(one, { gender: one.gender ?? usualGender(one.head) })));
      i = end - 2;
      i++;
    } else if (usualGivenName(tokens.norm[i]) !== null && standsForItself(tokens, i)) {
      const one = describeSource(text, tokens, { from: i, to: i + 1 });
      if (one.kind === "person")
        names.push(endingAt(i + 1, redescribe(one, { gender: usualGender(one.head) })));
    } else if (
      isGivenName(tokens.norm[i]) &&
      continuesName(tokens, i + 1, to) &&
      // Fort Lee Mayor Ana Reyes
      !(isTitleWord(tokens.norm[i + 1]) && continuesName(tokens, i + 2, to))
    ) {
      let end = i + 1;
      while (
        continuesName(tokens, end, to) &&
        !isRunTogether(text.slice(tokens.start[end], tokens.end[end]))
      ) {
        end = behindHyphen(tokens, end + 1, to);
      }
      const name = describeSource(text, tokens, { from: i, to: end });
      if (name.kind === "person")
        names.push(endingAt(end, redescribe(name, { gender: genderOfWord(tokens.norm[i]) })));
      i = end - 1;
    } else if (standsForItself(tokens, i)) {
      const name = introducedBefore(text, tokens, i, sources);
      if (name !== null) names.push(endingAt(i + 1, name));
    }
  }
  return names;
}

function endingAt(end: number, description: SourceDescription): Named {
  return { ...description, end };
}

/** — Ana Reyes (@anareyes): whoever wrote a post that the page shows. */
function signsPost({ norm, shape }: Tokens, i: number, to: number): boolean {
  let end = i + 1;
  while (
    end < to &&
    end - i < LONGEST_SIGNATURE &&
    (shape[end] & (SHAPE.capitalised | SHAPE.punctuation)) !== 0 &&
    norm[end] !== "("
  )
    end++;
  return norm[end] === "(" && norm[end + 1]?.startsWith("@") === true;
}

/** Who is called by one word after a fuller name: Reyes of "Gov. Ana Reyes" further up, or Ana where one Ana speaks. */
function introducedBefore(
  text: string,
  tokens: Tokens,
  at: number,
  sources: readonly ResolvedSource[],
): SourceDescription | null {
  const { norm, pos } = tokens;
  if (pos[at] !== "PROPN" || !continuesName(tokens, at, tokens.length)) return null;
  const byGivenName = isGivenName(norm[at])
    ? sources.filter(({ kind, words }) => kind === "person" && words.length > 1 && words[0] === norm[at])
    : [];
  if (byGivenName.length > 1) return null;
  if (byGivenName.length === 1) {
    const [{ name, words, head, gender }] = byGivenName;
    const one = describeSource(text, tokens, { from: at, to: at + 1 });
    return redescribe(one, {
      kind: "person",
      name,
      named: true,
      words,
      head,
      gender: gender ?? genderOfWord(norm[at]),
    });
  }
  for (let i = at - 1; i > 0; i--) {
    if (pos[i] !== "PROPN" || norm[i] !== norm[at] || !isGivenName(norm[i - 1])) continue;
    const to = behindHyphen(tokens, i + 1, tokens.length);
    const name = describeSource(text, tokens, { from: i - 1, to });
    return name.kind === "person" ? redescribe(name, { gender: genderOfWord(norm[i - 1]) }) : null;
  }
  return null;
}

function usualGender(surname: string): Gender | null {
  return genderOfWord(usualGivenName(surname) ?? "");
}

/** A surname that is no part of another name or noun: not "Obama's record", "the Trump years", "TRUMP". */
function standsForItself({ norm, pos, shape }: Tokens, i: number): boolean {
  if ((shape[i] & SHAPE.allCaps) !== 0) return false;
  return norm[i + 1] !== "'s" && pos[i + 1] !== "NOUN" && pos[i + 1] !== "PROPN" && pos[i - 1] !== "PROPN";
}

function continuesName({ norm, pos, shape }: Tokens, i: number, to: number): boolean {
  if (i >= to || pos[i] !== "PROPN" || (shape[i] & SHAPE.capitalised) === 0) return false;
  return !isOrganisationWord(norm[i]) && !isPlaceName(norm[i]);
}

/** The end of Reyes-Hale, where `end` is that of Reyes. */
function behindHyphen({ norm, shape }: Tokens, end: number, to: number): number {
  if (norm[end] !== "-" || (shape[end] & SHAPE.blankBefore) !== 0 || end + 1 >= to) return end;
  return (shape[end + 1] & (SHAPE.blankBefore | SHAPE.capitalised)) === SHAPE.capitalised ? end + 2 : end;
}

function onlyOne(namesakes: readonly NamedPerson[] | undefined): NamedPerson | undefined {
  return namesakes?.length === 1 ? namesakes[0] : undefined;
}
