import type { Morphology, ParsedSentence } from "../types.js";

/** A token that is put into a sentence: what it is, and the old place of its head. */
interface Added {
  readonly form: string;
  readonly tag: Morphology;
  readonly head: number;
  readonly relation: string;
}

/** The verbs that report what others say, as news writes them most. */
const SPEECH = new Set(
  "said says added adds argued argues warned explained noted announced reported wrote claimed insisted".split(
    " ",
  ),
);
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const PLAIN = { verbForm: null, tense: null, voice: null, mood: null, number: null, person: null } as const;
const MARK: Morphology = { ...PLAIN, upos: "PUNCT" };
const NAME: Morphology = { ...PLAIN, upos: "PROPN", number: "Sing" };

/**
 * Copies of sentences about what someone said, told as news tells them and the treebanks hardly ever do: `Taxes will
 * rise, said the mayor` out of `The mayor said taxes will rise`, and `The mayor said Monday that taxes will rise`.
 *
 * Only sentences whose parts can be moved without a doubt are copied.
 */
export function newsCopies(sentences: readonly ParsedSentence[]): ParsedSentence[] {
  return sentences.flatMap((sentence, index) => {
    const verb = sentence.forms.findIndex((form) => SPEECH.has(form));
    const subject = verb === -1 ? null : subjectBefore(sentence, verb);
    if (subject === null) return [];
    const quoted = index % 2 === 0;
    const inverted = tellAfter(sentence, verb, subject, quoted) ?? turnSubject(sentence, verb, subject);
    const dated = index % 3 === 0 ? addDay(sentence, verb, DAYS[index % DAYS.length]) : null;
    return [inverted, dated].filter((copy) => copy !== null);
  });
}

interface Subject {
  readonly from: number;
  /** False for `he`. */
  readonly named: boolean;
}

/** The subject of a verb if it stands right before it. */
function subjectBefore(sentence: ParsedSentence, verb: number): Subject | null {
  const { heads, relations } = sentence.tree;
  const head = heads.findIndex((of, token) => of === verb && relations[token] === "nsubj");
  if (head === -1 || head > verb) return null;
  const { from, to } = yieldOf(heads, head);
  return to === verb && isWhole(heads, head) ? { from, named: sentence.tags[head].upos !== "PRON" } : null;
}

/** `X said (that) S .` as `S , said X .` */
function tellAfter(
  sentence: ParsedSentence,
  verb: number,
  { from, named }: Subject,
  quoted: boolean,
): ParsedSentence | null {
  const { forms, tags, tree } = sentence;
  const { heads, relations } = tree;
  const content = heads.findIndex((of, token) => of === verb && token > verb && relations[token] === "ccomp");
  if (!named || from !== 0 || heads[verb] !== -1 || content === -1 || !isWhole(heads, content)) return null;
  const { from: start, to: end } = yieldOf(heads, content);
  if (start !== verb + 1 || end !== forms.length - 1 || tags[end].upos !== "PUNCT") return null;
  const first = forms[start] === "that" && relations[start] === "mark" ? start + 1 : start;
  const mark = (form: string): Added => ({ form, tag: MARK, head: content, relation: "punct" });
  const copy = arrange(sentence, [
    ...(quoted ? [mark('"')] : []),
    ...range(first, end),
    mark(","),
    ...(quoted ? [mark('"')] : []),
    verb,
    ...range(0, verb),
    end,
  ]);
  const capital = quoted ? 1 : 0;
  const moved = copy.forms.length - 1 - verb;
  return {
    ...copy,
    forms: copy.forms.map((form, i) => {
      if (i === capital) return form.charAt(0).toUpperCase() + form.slice(1);
      return i === moved && tags[0].upos !== "PROPN" ? form.toLowerCase() : form;
    }),
  };
}

/** `S , X said` as `S , said X`. */
function turnSubject(
  sentence: ParsedSentence,
  verb: number,
  { from, named }: Subject,
): ParsedSentence | null {
  const { forms, tags, tree } = sentence;
  const { heads, relations } = tree;
  const told = heads.some(
    (of, token) => of === verb && token < from && /^(?:ccomp|parataxis)/.test(relations[token]),
  );
  if (!named || from === 0 || tags[from - 1].upos !== "PUNCT" || !(told || relations[verb] === "parataxis"))
    return null;
  return arrange(sentence, [...range(0, from), verb, ...range(from, verb), ...range(verb + 1, forms.length)]);
}

/** `X said S` as `X said Monday S`. */
function addDay(sentence: ParsedSentence, verb: number, day: string): ParsedSentence | null {
  const { forms, tree } = sentence;
  if (tree.relations.some((relation, token) => tree.heads[token] === verb && relation === "obj")) return null;
  const added: Added = { form: day, tag: NAME, head: verb, relation: "obl:unmarked" };
  return arrange(sentence, [...range(0, verb + 1), added, ...range(verb + 1, forms.length)]);
}

/** The sentence with its tokens in a new order, some added and some left out, which no other depends on. */
function arrange({ forms, tags, tree }: ParsedSentence, order: readonly (number | Added)[]): ParsedSentence {
  const places = new Map(order.map((item, place) => [item, place]));
  const placeOf = (head: number): number => (head === -1 ? -1 : (places.get(head) ?? -1));
  return {
    forms: order.map((item) => (typeof item === "number" ? forms[item] : item.form)),
    tags: order.map((item) => (typeof item === "number" ? tags[item] : item.tag)),
    tree: {
      heads: Int32Array.from(order, (item) =>
        placeOf(typeof item === "number" ? tree.heads[item] : item.head),
      ),
      relations: order.map((item) => (typeof item === "number" ? tree.relations[item] : item.relation)),
    },
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** True if the token or what it depends on, directly or not, is `top`. */
function isUnder(heads: Int32Array, token: number, top: number): boolean {
  let at = token;
  while (at !== -1 && at !== top) at = heads[at];
  return at === top;
}

/** From the first to the last token under `top`. */
function yieldOf(heads: Int32Array, top: number): { from: number; to: number } {
  const under = range(0, heads.length).filter((token) => isUnder(heads, token, top));
  return { from: under[0], to: under[under.length - 1] + 1 };
}

/** True if no other token stands between those under `top`. */
function isWhole(heads: Int32Array, top: number): boolean {
  const { from, to } = yieldOf(heads, top);
  return range(from, to).every((token) => isUnder(heads, token, top));
}
