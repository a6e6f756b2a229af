import { wordSet } from "../../word-set.js";

// The lemma of "branded" is that of the adjective.

/** Verbs of seeing and showing: what judges stands behind "as" ("sees it as a threat"). */
const AS = wordSet(
  "see view regard describe perceive characterize portray depict paint cast frame denounce decry deride dismiss " +
    "condemn hail tout flag brand branded label ridicule deplore reject interpret slam blast criticize " +
    "hammer bash assail lambast lambaste rip pan mock attack savage pitch bill vilify demonize disparage mischaracterize",
);

/** Verbs of naming: what judges stands behind them, or behind whom it is said of ("calls it a threat"). */
const NAMING = wordSet("call dub label brand branded deem consider term");

/** Verbs of saying and thinking. */
const SAYING = wordSet(
  "say claim believe think argue allege insist fear feel contend assert maintain suspect hope warn predict charge consider suggest",
);

/** Whether "as" behind the verb leads up to a judgement. */
export function viewsAs(lemma: string): boolean {
  return AS.has(lemma);
}

/** Whether the verb gives a name to what it takes. */
export function isNaming(lemma: string): boolean {
  return NAMING.has(lemma);
}

/** Whether the verb takes a clause that is said or thought. */
export function isSaying(lemma: string): boolean {
  return SAYING.has(lemma);
}
