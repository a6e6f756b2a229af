import { wordSet } from "../word-set.js";
import type { TokenRange } from "./layers.js";
import type { PhraseWord } from "./source-phrase.js";

/** What nobody but its owner says, thinks or feels, and which is no paper or post. */
const OWN = wordSet(
  "allegation allegations ambition anger assertion assertions attack attacks belief beliefs claim claims concession conviction " +
    "criticism demand demands denial desire desires dream enthusiasm fear fears frustration gut hope hopes insistence instinct " +
    "instincts intention intentions opinion opposition optimism position promise promises reasoning refusal rhetoric skepticism " +
    "stance suggestion suggestions theory thinking threat threats view views wish wishes",
);

/** Whose the words' thing is, as a span of tokens: Hale of "Hale's attacks", "his" of "his gut"; `null` where it is no wish, claim or feeling. */
export function findOwner(words: readonly PhraseWord[], head: string): TokenRange | null {
  if (!OWN.has(head)) return null;
  const clitic = words.findLastIndex(({ norm }) => norm === "'s");
  const noun = words.findIndex(({ norm }) => norm === head);
  if (clitic > 0 && clitic < noun) return { from: words[0].from, to: words[clitic].from };
  return /^(?:his|her|their|my)$/.test(words[0].norm) ? { from: words[0].from, to: words[0].to } : null;
}
