import { type Constituents, NONE } from "./constituents.js";

/** The dependents of a clause's head by what they do there, as the tree names it; the first where there are two. */
export interface Roles {
  subject: number | null;
  /** The subject's relation marks it as passive. */
  passiveSubject: boolean;
  clausalSubject: number | null;
  object: number | null;
  indirectObject: number | null;
  agent: number | null;
  readonly obliques: number[];
  ccomp: number | null;
  xcomp: number | null;
  /** Clauses set beside this one. */
  readonly parataxis: number[];
  expletive: number | null;
  copula: number | null;
  mark: number | null;
  readonly auxiliaries: number[];
  passiveAuxiliary: boolean;
  particle: number | null;
  readonly adverbs: number[];
  /** "nor", "neither" and other conjunctions in front. */
  readonly conjunctions: number[];
  /** Determiners of a predicate that is a noun: "no" in "is no expert". */
  readonly determiners: number[];
}

/** Sorts the dependents of a head by what they do in its clause. */
export function rolesOf({ forms, tree, first, next }: Constituents, head: number): Roles {
  const roles: Roles = {
    subject: null,
    passiveSubject: false,
    clausalSubject: null,
    object: null,
    indirectObject: null,
    agent: null,
    obliques: [],
    ccomp: null,
    xcomp: null,
    parataxis: [],
    expletive: null,
    copula: null,
    mark: null,
    auxiliaries: [],
    passiveAuxiliary: false,
    particle: null,
    adverbs: [],
    conjunctions: [],
    determiners: [],
  };
  for (let token = first[head]; token !== NONE; token = next[token]) {
    fill(roles, tree.relations[token], token, head, forms);
  }
  return roles;
}

function fill(roles: Roles, relation: string, token: number, head: number, forms: readonly string[]): void {
  switch (relation) {
    case "nsubj:pass":
      roles.passiveSubject = true;
      roles.subject = likelier(roles.subject, token, head, forms);
      break;
    case "nsubj":
    case "nsubj:outer":
      roles.subject = likelier(roles.subject, token, head, forms);
      break;
    case "csubj:pass":
      roles.passiveSubject = true;
      roles.clausalSubject ??= token;
      break;
    case "csubj":
    case "csubj:outer":
      roles.clausalSubject ??= token;
      break;
    case "obj":
      roles.object ??= token;
      break;
    case "iobj":
      roles.indirectObject ??= token;
      break;
    case "obl:agent":
      if (roles.agent === null) roles.agent = token;
      else roles.obliques.push(token);
      break;
    case "ccomp":
      roles.ccomp ??= token;
      break;
    case "xcomp":
      roles.xcomp ??= token;
      break;
    case "parataxis":
      roles.parataxis.push(token);
      break;
    case "expl":
      roles.expletive ??= token;
      break;
    case "cop":
      roles.copula ??= token;
      break;
    case "mark":
      roles.mark ??= token;
      break;
    case "aux:pass":
      roles.passiveAuxiliary = true;
      roles.auxiliaries.push(token);
      break;
    case "aux":
      roles.auxiliaries.push(token);
      break;
    case "compound:prt":
      roles.particle ??= token;
      break;
    case "advmod":
      roles.adverbs.push(token);
      break;
    case "cc":
    case "cc:preconj":
      roles.conjunctions.push(token);
      break;
    case "det":
      roles.determiners.push(token);
      break;
    default:
      if (relation.startsWith("obl")) roles.obliques.push(token);
  }
}

/**
 * Of two subjects, which a parser may find, the one that is: that before the verb, the nearer of two there; but the one
 * behind it when what stands before is in a quotation that ends between ("…," said Ana); and a noun, not the word behind
 * it that belongs to its title ("the attorney general").
 */
function likelier(subject: number | null, token: number, head: number, forms: readonly string[]): number {
  if (subject === null) return token;
  if (token === subject + 1 && BEHIND_NOUN.has(forms[token].toLowerCase())) return subject;
  const isQuoted = forms.slice(subject, head).some((form) => CLOSING.has(form));
  return token < head || isQuoted ? token : subject;
}

/** Adjectives that stand behind the noun of a title. */
const BEHIND_NOUN = new Set(["general", "elect", "designate", "emeritus"]);

const CLOSING = new Set(['"', "”", "''", "’’"]);
