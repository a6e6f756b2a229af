import type { ResolvedSource } from "./mention.js";
import { isGivenName, usualGivenName } from "./source-words.js";

/**
 * The sources with those that turned out to have one name joined: the same name read as a person's here and as a firm's
 * there, Ana Hale and Ana Hale Jr., letters and the only name they begin. No argument but the sources is changed.
 */
export function joinNamesakes(sources: ResolvedSource[]): void {
  for (let i = 0; i < sources.length; i++) {
    const one = sources[i];
    if (!mayHaveNamesake(one)) continue;
    const others = sources.filter(
      (other) => other !== one && mayHaveNamesake(other) && isNamesake(one, other),
    );
    if (others.length !== 1) continue;
    const [other] = others;
    const at = sources.indexOf(other);
    const meant = isFuller(one, other) ? one : other;
    const rest = meant === one ? other : one;
    meant.mentions.push(...rest.mentions);
    meant.mentions.sort((a, b) => a.field - b.field || a.attribution - b.attribution);
    for (const role of rest.roles) meant.roles.add(role);
    meant.gender ??= rest.gender;
    meant.role ??= rest.role;
    sources[Math.min(i, at)] = meant;
    sources.splice(Math.max(i, at), 1);
    i = Math.min(i, at) - 1;
  }
}

function mayHaveNamesake({ kind, named }: ResolvedSource): boolean {
  return named && (kind === "person" || kind === "organisation");
}

/** Whether the short one is called like the long one; told from either side. */
function isNamesake(one: ResolvedSource, other: ResolvedSource): boolean {
  // Most pairs have nothing in common.
  const alike = one.head.startsWith(other.head) || other.head.startsWith(one.head);
  if (!alike && one.words.length > 1 && other.words.length > 1) return false;
  const name = one.name.toLowerCase();
  if (name === other.name.toLowerCase()) return true;
  return isShortOf(one, other) || isShortOf(other, one);
}

function isShortOf(short: ResolvedSource, long: ResolvedSource): boolean {
  if (long.kind !== "person" || long.words.length < 2) return false;
  const [first] = short.words;
  if (short.words.length > 1) {
    const suffixed = long.name.replace(/,? (?:[JS]r\.?|I{2,3}|IV)$/, "");
    // Where the article has the whole name without the suffix too, it is the father's.
    const bySurname = short.mentions.every(
      ({ description: { words } }) =>
        words.length === 1 || (words.length === 2 && /^(?:st|san|de)\.?$/.test(words[0])),
    );
    return (
      bySurname && suffixed !== long.name && suffixed === short.name && usualGivenName(short.head) === null
    );
  }
  // A surname that was taken for a firm.
  if (short.kind === "organisation")
    return short.guessed && long.words.includes(first) && !isGivenName(first);
  return /^\p{Lu}{3}$/u.test(short.name) && initialsOf(long.name) === short.name;
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.slice(0, 1))
    .join("");
}

/** A person is more than a firm where both have one given name and surname; of two persons the one with the longer name. */
function isFuller(one: ResolvedSource, other: ResolvedSource): boolean {
  if (one.kind !== other.kind) {
    const [first] = one.words;
    return (one.kind === "person") === (isGivenName(first) || one.words.length !== other.words.length);
  }
  return one.name.length >= other.name.length;
}
