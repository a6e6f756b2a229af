import { appearanceRules } from "./appearance.js";
import { approximatorRules, quantified } from "./approximators.js";
import { beliefRules } from "./beliefs.js";
import { distancingRules } from "./distancing.js";
import { likelihoodRules } from "./likelihood.js";
import { modalRules } from "./modals.js";
import type { Rule } from "./neighbours.js";
import { quantifier, weaselRules } from "./weasels.js";

/** "some 300" blurs a number, "some say" hides who says it. */
const some: Rule = (field, match) => quantified(field, match) ?? quantifier(field, match);

/** Entry to the rule that looks at its neighbours; an entry without one is taken as it stands. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries({
    ...modalRules,
    ...likelihoodRules,
    ...appearanceRules,
    ...beliefRules,
    ...approximatorRules,
    ...distancingRules,
    ...weaselRules,
    some,
  }),
);
