import { linkWeights } from "../../../generated/links.js";
import type { DocField } from "../../../types.js";
import { describeSource } from "../describe-source.js";
import type { ResolvedSource } from "../mention.js";
import { redescribe, type SourceDescription } from "../source-description.js";
import { type Candidate, isHeldByTwo, isRole, type LinkCase, listCandidates } from "./candidates.js";
import { describeCandidates } from "./features.js";
import type { NameGroup } from "./name-groups.js";

/** Whom a mention means: somebody heard before, or whoever the description tells of. */
export interface Choice {
  readonly source: ResolvedSource | null;
  readonly description: SourceDescription;
}

/** Decides whom a mention by a role means; `null` leaves it as the rules have it. */
export type Choose = (linkCase: LinkCase) => Choice | null;

/** What each feature says for a candidate, in hundredths of a natural logarithm of odds. */
export type LinkWeights = ReadonlyMap<string, number>;

/** Another candidate than the rules' has to be better by this much. */
const MARGIN = 40;

/** The choice by the weights that the project ships. */
export const chooseSource: Choose = createChooser(new Map(Object.entries(linkWeights)));

/** A choice by weights: the candidate with the highest sum, the rules' when even. */
export function createChooser(weights: LinkWeights): Choose {
  return (linkCase) => {
    if (!isRole(linkCase.mention.description)) return null;
    const candidates = listCandidates(linkCase);
    if (candidates.length < 2) return null;
    const ruledNew = linkCase.found === null && linkCase.told === null;
    if (ruledNew && isHeldByTwo(linkCase, candidates)) return null;
    const described = describeCandidates(linkCase, candidates);
    let best = 0;
    let highest = sumOf(weights, described[0]) + MARGIN;
    for (let i = 1; i < candidates.length; i++) {
      const sum = sumOf(weights, described[i]);
      if (sum <= highest) continue;
      best = i;
      highest = sum;
    }
    return best === 0 ? null : choiceOf(linkCase, candidates[best]);
  };
}

function sumOf(weights: LinkWeights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

function choiceOf({ fields, mention }: LinkCase, { source, told, name }: Candidate): Choice | null {
  if (source !== null) return { source, description: mention.description };
  if (told !== null) return { source: null, description: told };
  if (name === null) return { source: null, description: mention.description };
  const named = describeGroup(fields[mention.field], name);
  if (named === null) return null;
  const { definite, described, roles } = mention.description;
  return {
    source: null,
    description: redescribe(named, {
      gender: named.gender ?? mention.description.gender,
      roles: [...named.roles, ...roles],
      definite,
      described,
    }),
  };
}

/** Who the name is, as a source of that name is read; `null` where that is nobody's name. */
function describeGroup({ text, tokens }: DocField, { places, longest }: NameGroup): SourceDescription | null {
  const { from, to } = places[longest];
  const found = describeSource(text, tokens, { from: tokens.norm[from - 1] === "the" ? from - 1 : from, to });
  if (!found.named) return null;
  return found.kind === "person" ? found : null;
}
