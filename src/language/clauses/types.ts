import type { TokenRange } from "../types.js";

export type { TokenRange };

/**
 * A phrase or clause, as the range of the tokens that depend on its head.
 *
 * The range holds the head and only tokens that depend on it: where they do not stand together, it is the stretch
 * around the head. Commas, full stops, colons and dashes at its edges are left out, quotation marks and brackets kept.
 */
export interface Constituent extends TokenRange {
  readonly head: number;
}

/** Who or what takes part in a clause. */
export interface Participant extends Constituent {
  /**
   * What a relative pronoun stands for, without the relative clause: "the mayor" for `who` in "the mayor who quit";
   * `null` when the participant is no relative pronoun, or nothing in the sentence is what it stands for.
   */
  readonly antecedent: Constituent | null;
}

/**
 * How a subject is tied to its verb: it stands beside it (`own`); it is that of the verb before the conjunction
 * ("Ana came and *left*"), when that has one of its own; it takes part in the clause around ("Ana wants to *leave*", "told Ana to *leave*",
 * "*Leaving*, Ana waved"); or it is the noun that the clause modifies ("the man *shot* there").
 */
export type SubjectTie = "own" | "conjoined" | "controlled" | "modified";

export interface Subject extends Participant {
  readonly tie: SubjectTie;
}

/** A participant that a preposition brings in, or that has none ("last week"). The range is that behind it. */
export interface Oblique extends Participant {
  /** "according to" in "according to Ana"; `null` when there is none in front. */
  readonly preposition: TokenRange | null;
}

/** `other` is a dialect's or a slip's: what is written is none of the others. */
export type AuxiliaryKind = "modal" | "have" | "be" | "do" | "get" | "other";

export interface Auxiliary {
  readonly token: number;
  readonly kind: AuxiliaryKind;
}

/**
 * The clause that is said, thought, seen or wanted, and how the tree ties it to the verb: below it (`ccomp`; `xcomp`
 * when it takes its subject from outside: "claims to know", "called him a liar"), as what an expletive stands for
 * (`csubj`: "it was said that …"), above it, where the verb is put into it or behind it (`parataxis`: "The plan, he
 * said, failed"; `advcl`: "as he said"), or set beside it after a colon or a quotation mark (`parataxis`).
 */
export interface Complement {
  readonly head: number;
  readonly relation: "ccomp" | "xcomp" | "csubj" | "parataxis" | "advcl";
  /** In the order of the sentence; two when the verb stands inside it. */
  readonly ranges: readonly TokenRange[];
}

/**
 * A verb, or an adjective, noun or other word that says something of a subject, with all that belongs to it.
 *
 * What is absent is `null`, or an empty list. All tokens are counted from 0 within the sentence.
 */
export interface Clause {
  /** The verb, or what a copula links to its subject: "mayor" in "Ana is the mayor". */
  readonly head: number;
  /** As in the tree: `root`, `ccomp`, `acl:relcl` …; `ccomp` for the clause that a copula links ("is that …"). */
  readonly relation: string;
  /** The token that the head depends on; `null` for the root. */
  readonly governor: number | null;
  /** Index, in the list of clauses, of the smallest clause around this one; `null` when there is none. */
  readonly outer: number | null;
  /** Without clauses conjoined or set beside it at either end that have a subject of their own. */
  readonly range: TokenRange;
  /** "that", "to", "if", "because", "after"; the first when there are two. */
  readonly mark: number | null;
  readonly copula: number | null;
  /** Also those shared with the verb before a conjunction: "was" for "killed" in "was shot and killed". */
  readonly auxiliaries: readonly Auxiliary[];
  /** "up" in "make up". */
  readonly particle: number | null;
  /** True when the subject is who or what it was done to. */
  readonly passive: boolean;
  /** Words that deny the clause: not, n't, never, nor, without; `no` or `nobody` of those who take part. */
  readonly negation: readonly number[];
  /** "it" or "there" where it stands for nobody. */
  readonly expletive: number | null;
  /** `null` too where an expletive stands for the complement. */
  readonly subject: Subject | null;
  /** Of an active clause also the one shared with a verb conjoined: "shot and robbed the man". */
  readonly object: Participant | null;
  /** "reporters" in "told reporters that …" (with a clause, most trees say that it is indirect). */
  readonly indirectObject: Participant | null;
  /** "police" in "was shot by police"; a passive clause without one leaves open who did it. */
  readonly agent: Oblique | null;
  readonly complement: Complement | null;
  /** All but the agent. */
  readonly obliques: readonly Oblique[];
  /** Adverbs that bear on the clause, "not" among them. */
  readonly adverbs: readonly number[];
}
