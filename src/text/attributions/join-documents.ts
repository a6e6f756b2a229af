import { isOwnedDocument, mayBeSameDocument } from "./document-nouns.js";
import type { ResolvedSource } from "./mention.js";

/** Within so many paragraphs from the beginning news tells of a document whose name comes in as many more. */
const OPENING = 3;

/**
 * The sources with a document that the article begins with, "a new poll", joined to the only one of the kind that has a name
 * soon after. No argument but the sources is changed.
 */
export function joinDocuments(sources: ResolvedSource[]): void {
  for (let i = 0; i < sources.length; i++) {
    const { kind, named, head, mentions } = sources[i];
    const [{ paragraph, description }] = mentions;
    if (kind !== "document" || named || !isOwnedDocument(head) || paragraph > OPENING) continue;
    if (!description.words.every((word) => word === head || UNTELLING.test(word))) continue;
    const later = sources.filter(
      (source) =>
        source.kind === "document" &&
        source.named &&
        mayBeSameDocument(head, source.head) &&
        source.mentions.some((one) => one.paragraph >= paragraph && one.paragraph <= paragraph + OPENING),
    );
    if (later.length !== 1) continue;
    const [meant] = later;
    const at = sources.indexOf(meant);
    meant.mentions.push(...mentions);
    meant.mentions.sort((a, b) => a.field - b.field || a.attribution - b.attribution);
    sources[Math.min(i, at)] = meant;
    sources.splice(Math.max(i, at), 1);
    if (at < i) i--;
  }
}

const UNTELLING =
  /^(?:a|an|the|new|recent|latest|national|nationwide|major|released|published|this|week|on|monday|tuesday|wednesday|thursday|friday|sunday|saturday|out)$/;
