import type { EventSource } from "../compare/events/event-detail.js";

/** How a group calls a source besides in attributions, longest first, without what is part of a longer one; `null` when it does not. */
export function describeMentions({ mentions, uses }: EventSource, group: string): string | null {
  const said = uses.flatMap((use) => (use.group === group ? use.labels.map(({ text }) => text) : []));
  const called = mentions
    .filter((mention) => mention.group === group)
    .map(({ text }) => text)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const told: string[] = [];
  for (const text of called) if (![...said, ...told].some((longer) => longer.includes(text))) told.push(text);
  return told.length === 0 ? null : told.map((text) => `“${text}”`).join(", ");
}
