import type { DocField } from "../../types.js";
import { findByGivenName, findSurnameFirst } from "./full-names.js";
import type { ResolvedSource } from "./mention.js";
import { findPeople, mayGoBySurname } from "./people.js";
import { agrees, isGivenName } from "./source-words.js";
import { findWrittenTwice } from "./written-twice.js";

/** People whom only pronouns led to have the name that stood near; the article may have a fuller one. */
export function nameInFull(fields: readonly DocField[], sources: readonly ResolvedSource[]): void {
  for (const source of sources)
    if (source.kind === "person" && CAPITALS.test(source.name)) source.name = inSmallLetters(source.name);
  const short = sources.filter(({ kind, words }) => kind === "person" && words.length === 1);
  if (short.length === 0) return;
  for (const source of short) {
    const full = isGivenName(source.head) ? findByGivenName(fields, source.head) : null;
    if (full === null) continue;
    source.name = full.text;
    source.words = full.words;
    source.head = full.words[full.words.length - 1];
  }
  const named = findPeople(fields, new Set(short.map(({ head }) => head)));
  for (const source of short) {
    const full = (named.bySurname.get(source.head) ?? []).filter(({ gender }) =>
      agrees(gender, source.gender),
    );
    if (full.length === 0) {
      const name = findSurnameFirst(fields, source.head);
      if (name !== null) source.name = name.text;
    }
    if (full.length !== 1 || !mayGoBySurname(full[0], source.head)) continue;
    source.name = full[0].text;
    source.words = full[0].words;
  }
  nameByLinks(fields, short);
}

/** Those who have no given name in the article's own words have that of a link that the page has in them. */
function nameByLinks(fields: readonly DocField[], short: readonly ResolvedSource[]): void {
  const without = short.filter(({ words }) => words.length === 1);
  if (without.length === 0) return;
  const linked = findWrittenTwice(fields);
  for (const source of without) {
    const name = linked.get(source.head);
    if (name === undefined) continue;
    const words = name.toLowerCase().split(" ");
    if (!mayGoBySurname({ words }, source.head)) continue;
    source.name = name;
    source.words = words;
  }
}

/** A surname before the colon of a transcript: REYES. */
const CAPITALS = /^\p{Lu}[\p{Lu}’'-]{3,}$/u;

function inSmallLetters(name: string): string {
  return name.replace(/\p{Lu}+/gu, (run) => run[0] + run.slice(1).toLowerCase());
}
