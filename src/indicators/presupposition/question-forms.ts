import { wordSet } from "../../text/word-set.js";
import type { Tokens } from "../../types.js";
import { anyIn } from "./words.js";

/** Words that link a question to what was said, and say nothing of it. */
const LINKS = wordSet("but and or yet so then now well ok okay thus also still however though first second");
/** Links after which a question alone in its paragraph is rhetoric and no heading. */
const LEADS = wordSet("but and or yet nor really seriously surely");
const NEGATED = wordSet("n't not");
const WHO_FORMS = wordSet("would could cares knew needs can else among wants");
const WHY_FORMS = wordSet("should would must on bother else ca wo do is are");
const HOW_FORMS = wordSet("can could dare else on");

/** Forms that assert rather than ask, also in a paragraph of their own: "But where was the mayor?", "Who could object?" */
export function hasRhetoricalForm(tokens: Tokens, from: number, to: number): boolean {
  const { norm } = tokens;
  const first = norm[from];
  const second = from + 1 < to ? norm[from + 1] : "";
  const third = from + 2 < to ? norm[from + 2] : "";
  if (LEADS.has(first) || NEGATED.has(second)) return true;
  if (first === "who") return WHO_FORMS.has(second);
  if (first === "why")
    return WHY_FORMS.has(second) && (NEGATED.has(third) || second === "should" || second === "bother");
  if (first === "how")
    return (
      HOW_FORMS.has(second) ||
      (second === "many" && third === "more") ||
      (second === "much" && third === "longer")
    );
  if (first === "where")
    return third === "the" && (second === "is" || second === "are" || second === "was" || second === "were");
  return first === "since" || (first === "is" && second === "it" && third === "any");
}

/** The first word of a question behind "But", "And so," and the like; `to` when there is none. */
export function askingWord({ norm }: Tokens, from: number, to: number): number {
  let i = from;
  while (i < to && (LINKS.has(norm[i]) || norm[i] === "," || norm[i] === "…")) i++;
  return i;
}

/** Denials and extremes, which give the answer with the question. */
const EXTREMES = wordSet(
  "n't not nobody nothing none never any anyone anybody anything anywhere anymore ever even really possibly " +
    "conceivable conceivably seriously literally suddenly truly honestly just simply only merely else worth " +
    "supposed supposedly fundamentally earth hell heck anyway comparison forget forgot until",
);

/** Answers that "so" and "such" make plain: "so silly", "such a thing". */
const DEGREES = wordSet("so such too");

/** "in the first place", "get away with it" */
const REPROACHES: ReadonlySet<string> = new Set(["first place", "away with"]);

function reproaches({ norm }: Tokens, from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) if (REPROACHES.has(`${norm[i]} ${norm[i + 1]}`)) return true;
  return false;
}

/** "What's the point of the boycott?", "What good would it do?" */
const POINTLESS = wordSet("point use good business right");

const CONDITION = wordSet("if");

/** Whether its words give the answer: a denial, an extreme, or a form that only rhetoric has. */
export function givesItsAnswer(tokens: Tokens, from: number, to: number): boolean {
  const first = askingWord(tokens, from, to);
  if (reproaches(tokens, first, to)) return true;
  if (anyIn(tokens, first, to, EXTREMES) || anyIn(tokens, first + 1, to, DEGREES)) return true;
  if (tokens.norm[first] === "what" && anyIn(tokens, first + 1, Math.min(to, first + 5), POINTLESS))
    return true;
  // "How do they win the young if they mock them?": the condition makes the answer absurd.
  if (tokens.norm[first] === "how" && anyIn(tokens, first + 4, to, CONDITION)) return true;
  return first < to && hasRhetoricalForm(tokens, first, to);
}

const ASKING = wordSet("who whom whose what which when where why how");

/** Whether the word at token `i` can open a question: "why", "is". */
export function opensQuestion({ norm, pos }: Tokens, i: number): boolean {
  return ASKING.has(norm[i]) || pos[i] === "AUX";
}
