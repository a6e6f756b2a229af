/** Milliseconds that the work below takes on the machine which the limits were set on. */
const ORDINARY = 285;

/**
 * How many times as long as that machine this one takes, at least 1: what a limit in seconds is multiplied by, so that it says
 * something of the program and not of the machine. Of three tries the fastest, since other work only ever makes it slower.
 */
export function slowness(): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3; attempt++) {
    const begin = performance.now();
    sortAndCount();
    fastest = Math.min(fastest, performance.now() - begin);
  }
  return Math.max(1, fastest / ORDINARY);
}

/** Some sorting, some strings, some look-ups, as a page does; its time hangs on the machine alone. */
function sortAndCount(): number {
  const words = Array.from({ length: 200_000 }, (_, i) => ((i * 7919) % 100_003).toString(36));
  const counts = new Map<string, number>();
  for (const word of words.sort()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}
