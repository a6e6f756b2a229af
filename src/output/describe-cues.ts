/**
 * The cues of a source with how often each was used, the most frequent first.
 * @example describeCues({ "according to": 1, said: 2 }) // "said 2; according to 1"
 */
export function describeCues(cues: Readonly<Record<string, number>>): string {
  return Object.entries(cues)
    .sort(([a, often], [b, oftenB]) => oftenB - often || (a < b ? -1 : 1))
    .map(([cue, often]) => `${cue} ${often}`)
    .join("; ");
}
