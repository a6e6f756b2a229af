import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clausesOf } from "../../src/language/clauses/clauses-of.js";
import { modifiedBy } from "../../src/language/clauses/modified-by.js";
import type { Clause, TokenRange } from "../../src/language/clauses/types.js";
import type { ParsedSentence } from "../../src/language/types.js";
import type { PartOfSpeech } from "../../src/types.js";
import { buildTree } from "./build-tree.js";

function words({ forms }: ParsedSentence, range: TokenRange | null | undefined): string | null {
  return range === null || range === undefined ? null : forms.slice(range.from, range.to).join(" ");
}

function wordsAt({ forms }: ParsedSentence, tokens: readonly number[]): string[] {
  return tokens.map((token) => forms[token]);
}

/** The clause whose head is written `form`. */
function clause(sentence: ParsedSentence, form: string): Clause {
  const found = clausesOf(sentence).find(({ head }) => sentence.forms[head] === form);
  if (found === undefined) throw new Error(`no clause of ${form}`);
  return found;
}

describe("who does what", () => {
  const sentence = buildTree(`
    The      DET   minister  det
    minister NOUN  praised   nsubj
    ,        PUNCT runs      punct
    who      PRON  runs      nsubj
    runs     VERB  minister  acl:relcl   Fin.Pres
    the      DET   port      det
    port     NOUN  runs      obj
    ,        PUNCT runs      punct
    and      CCONJ Ruiz      cc
    Ana      PROPN Ruiz      compound
    Ruiz     PROPN minister  conj
    praised  VERB  -         root        Fin.Past
    and      CCONJ thanked   cc
    thanked  VERB  praised   conj        Fin.Past
    the      DET   crew      det
    crew     NOUN  praised   obj
    .        PUNCT praised   punct`);

  test("clauses come in the order of their heads, each with the one around it", () => {
    const clauses = clausesOf(sentence);
    expect(clauses.map(({ head }) => sentence.forms[head])).toEqual(["runs", "praised", "thanked"]);
    expect(clauses.map(({ outer }) => outer)).toEqual([1, null, 1]);
    expect(clauses.map(({ governor }) => governor)).toEqual([1, null, 11]);
    expect(clauses.map(({ relation }) => relation)).toEqual(["acl:relcl", "root", "conj"]);
  });

  test("a subject is the whole phrase of its head", () => {
    const { subject, passive } = clause(sentence, "praised");
    expect(words(sentence, subject)).toBe("The minister , who runs the port , and Ana Ruiz");
    expect(subject).toMatchObject({ head: 1, tie: "own", antecedent: null });
    expect(passive).toBe(false);
  });

  test("conjoined verbs share the subject in front of them and the object behind them", () => {
    const { subject, object } = clause(sentence, "thanked");
    expect(subject).toMatchObject({ head: 1, tie: "conjoined" });
    expect(words(sentence, object)).toBe("the crew");
  });

  test("a relative pronoun has its noun as antecedent, without the relative clause", () => {
    const { subject } = clause(sentence, "runs");
    expect(words(sentence, subject)).toBe("who");
    expect(words(sentence, subject?.antecedent)).toBe("The minister");
  });

  test("an object in front of the second verb is the first verb's alone", () => {
    const shot = buildTree(`
      He   PRON shut nsubj
      shut VERB -    root Fin.Past
      it   PRON shut obj
      and  CCONJ left cc
      left VERB shut conj Fin.Past`);
    expect(clause(shot, "left").object).toBeNull();
  });
});

describe("who vanished", () => {
  const sentence = buildTree(`
    Two    NUM   men     nummod
    men    NOUN  shot    nsubj:pass
    were   AUX   shot    aux:pass    Fin.Past
    n't    PART  shot    advmod
    shot   VERB  -       root        Part.Past.Pass
    or     CCONJ beaten  cc
    beaten VERB  shot    conj        Part.Past.Pass
    by     ADP   police  case
    police NOUN  beaten  obl:agent
    on     ADP   Monday  case
    Monday PROPN shot    obl
    .      PUNCT shot    punct`);

  test("a passive clause without an agent has null for it", () => {
    const { subject, passive, agent, object } = clause(sentence, "shot");
    expect([words(sentence, subject), passive, agent, object]).toEqual(["Two men", true, null, null]);
  });

  test("a verb conjoined to one that has its subject from around it has it from there too", () => {
    const sentence = buildTree(`
      Ana      PROPN answered nsubj
      answered VERB  -        root        Fin.Past
      by       SCONJ blaming  mark
      blaming  VERB  answered advcl       Ger
      Ben      PROPN blaming  obj
      and      CCONJ telling  cc
      telling  VERB  blaming  conj        Ger
      him      PRON  telling  iobj
      so       ADV   telling  advmod
    `);
    expect(clause(sentence, "blaming").subject).toMatchObject({ head: 0, tie: "controlled" });
    expect(clause(sentence, "telling").subject).toMatchObject({ head: 0, tie: "controlled" });
  });

  describe("a verb of saying to which the tree gives no subject", () => {
    test("has the head of the phrase right before it, also before a comma, a day and an adverb", () => {
      const near = buildTree(`
        taxes  NOUN  pay    obj
        pay    VERB  -      root        Fin.Past
        ,      PUNCT pay    punct
        Ida    PROPN taxes  conj
        Holm   PROPN Ida    flat
        Monday PROPN said   obl:unmarked
        also   ADV   said   advmod
        said   VERB  pay    parataxis   Fin.Past
      `);
      expect(clause(near, "said").subject).toMatchObject({ head: 3, tie: "own" });
      const far = buildTree(`
        Ida    PROPN rose   obj
        ,      PUNCT mayor  punct
        mayor  NOUN  Ida    appos
        of     ADP   Arden  case
        Arden  PROPN mayor  nmod
        ,      PUNCT mayor  punct
        said   VERB  rose   parataxis   Fin.Past
        rose   VERB  -      root        Fin.Past
      `);
      expect(clause(far, "said").subject).toMatchObject({ head: 0, tie: "own" });
    });

    test("has the noun that a clause or an adjective goes on from", () => {
      const sentence = buildTree(`
        sources NOUN  hear   nsubj
        close   ADJ   sources amod
        to      ADP   mayor  case
        mayor   NOUN  close  obl
        said    VERB  hear   xcomp   Fin.Past
        hear    VERB  -      root    Fin.Pres
      `);
      expect(clause(sentence, "said").subject).toMatchObject({ head: 0, tie: "own" });
    });

    test("has the name behind it after a quotation", () => {
      const sentence = buildTree(`
        Rain  NOUN  fell   nsubj
        fell  VERB  -      root        Fin.Past
        ,     PUNCT wrote  punct
        wrote VERB  fell   parataxis   Fin.Past
        Holm  PROPN wrote  obj
      `);
      expect(clause(sentence, "wrote").subject).toMatchObject({ head: 4, tie: "own" });
    });

    test.each([
      [
        "what a preposition brings in",
        "said",
        ["in ADP House case", "House PROPN rose obl", "said VERB rose advcl Fin.Past"],
      ],
      [
        "an aside",
        "say",
        [
          "Holm PROPN rose obl",
          ", PUNCT rose punct",
          "say VERB rose parataxis Fin.Pres",
          ", PUNCT rose punct",
        ],
      ],
      ["another verb", "fell", ["Holm PROPN rose obl", "fell VERB rose advcl Fin.Past"]],
      ["a noun that it describes", "said", ["story NOUN rose obl", "said VERB story acl Fin.Past"]],
    ])("has none from %s", (_, verb, lines) => {
      const sentence = buildTree([...lines, "rose VERB - root Fin.Past"].join("\n"));
      expect(clause(sentence, verb).subject?.tie).not.toBe("own");
    });
  });

  test("of two subjects the noun is it, not the adjective behind it that belongs to its title", () => {
    const sentence = buildTree(`
      The      DET   attorney det
      attorney NOUN  called   nsubj
      general  ADJ   called   nsubj
      called   VERB  -        root        Fin.Past
    `);
    expect(clause(sentence, "called").subject).toMatchObject({ head: 1, tie: "own" });
  });

  test("a conjoined participle shares subject, auxiliary, voice and negation", () => {
    const { subject, passive, auxiliaries, negation } = clause(sentence, "beaten");
    expect([words(sentence, subject), passive]).toEqual(["Two men", true]);
    expect(auxiliaries).toEqual([{ token: 2, kind: "be" }]);
    expect(negation).toEqual([3]);
  });

  test("an agent is the phrase behind its preposition, and no oblique", () => {
    const { agent, obliques } = clause(sentence, "beaten");
    expect([words(sentence, agent), words(sentence, agent?.preposition), obliques]).toEqual([
      "police",
      "by",
      [],
    ]);
    const [day] = clause(sentence, "shot").obliques;
    expect([words(sentence, day), words(sentence, day.preposition)]).toEqual(["Monday", "on"]);
  });

  test("a participle beside a noun has that noun as subject, passive or active", () => {
    const modified = buildTree(`
      a       DET  man     det
      man     NOUN found   nsubj:pass
      wanted  VERB man     acl        Part.Past.Pass
      by      ADP  police  case
      police  NOUN wanted  obl:agent
      waving  VERB man     acl        Ger
      was     AUX  found   aux:pass   Fin.Past
      found   VERB -       root       Part.Past.Pass`);
    const { subject, passive, agent } = clause(modified, "wanted");
    expect([words(modified, subject), subject?.tie, passive]).toEqual(["a man", "modified", true]);
    expect(words(modified, agent)).toBe("police");
    expect(clause(modified, "waving")).toMatchObject({ passive: false, subject: { head: 1 } });
  });

  test("a headline's participle is passive without an auxiliary", () => {
    const headline = buildTree(`
      Man   NOUN shot nsubj:pass
      shot  VERB -    root       Part.Past.Pass
      in    ADP  park case
      park  NOUN shot obl`);
    expect(clause(headline, "shot")).toMatchObject({ passive: true, agent: null, auxiliaries: [] });
  });
});

describe("who said it, and what", () => {
  test("is one, where a parser found two: the one behind the verb, if the other stands in the quotation", () => {
    const sentence = buildTree(`
      "      PUNCT fails punct
      Rain   NOUN  said  nsubj
      fails  VERB  said  ccomp  Fin.Pres
      ,      PUNCT said  punct
      "      PUNCT said  punct
      said   VERB  -     root   Fin.Past
      Ruiz   PROPN said  nsubj`);
    expect(clausesOf(sentence).find(({ head }) => sentence.forms[head] === "said")?.subject?.head).toBe(6);
  });

  test("is one, where a parser found two: the nearer one before the verb", () => {
    const sentence = buildTree(`
      expert NOUN  says   nsubj
      Ruiz   PROPN says   nsubj
      says   VERB  -      root   Fin.Pres
      Holm   PROPN says   nsubj
      passed VERB  says   ccomp  Fin.Past`);
    expect(clausesOf(sentence).find(({ head }) => sentence.forms[head] === "says")?.subject?.head).toBe(1);
  });

  test("a subject behind its verb is found, and the quotation in front is the complement", () => {
    const sentence = buildTree(
      `
      “     PUNCT works punct
      It    PRON  works nsubj
      works VERB  said  ccomp  Fin.Pres
      ,     PUNCT works punct
      ”     PUNCT works punct
      said  VERB  -     root   Fin.Past
      Ana   PROPN Ruiz  compound
      Ruiz  PROPN said  nsubj`,
    );
    const { subject, complement } = clause(sentence, "said");
    expect(words(sentence, subject)).toBe("Ana Ruiz");
    expect(complement).toMatchObject({ relation: "ccomp", ranges: [{ from: 0, to: 5 }] });
  });

  test("a verb of saying put into its content has the content on both sides of it", () => {
    const sentence = buildTree(`
      The    DET   plan   det
      plan   NOUN  failed nsubj
      ,      PUNCT said   punct
      he     PRON  said   nsubj
      said   VERB  failed parataxis  Fin.Past
      ,      PUNCT said   punct
      failed VERB  -      root       Fin.Past
      badly  ADV   failed advmod
      .      PUNCT failed punct`);
    const { complement } = clause(sentence, "said");
    expect(complement?.head).toBe(6);
    expect(complement?.relation).toBe("parataxis");
    expect(complement?.ranges.map((range) => words(sentence, range))).toEqual(["The plan", "failed badly"]);
  });

  test("as + speech verb has the clause around it as its complement", () => {
    const sentence = buildTree(`
      As     SCONJ said   mark
      Ana    PROPN said   nsubj
      said   VERB  failed advcl Fin.Past
      ,      PUNCT said   punct
      it     PRON  failed nsubj
      failed VERB  -      root  Fin.Past`);
    const { complement } = clause(sentence, "said");
    expect(complement?.ranges.map((range) => words(sentence, range))).toEqual(["it failed"]);
  });

  test("words set beside the verb after a colon are its complement, others are not", () => {
    const sentence = buildTree(`
      He   PRON  said nsubj
      said VERB  -    root       Fin.Past
      :    PUNCT go   punct
      go   VERB  said parataxis  Fin.Imp
      ;    PUNCT left punct
      Ben  PROPN left nsubj
      left VERB  said parataxis  Fin.Past`);
    expect(words(sentence, clause(sentence, "said").complement?.ranges[0])).toBe("go");
    expect(words(sentence, clause(sentence, "said").range)).toBe("He said");
    expect(clause(sentence, "left").range).toEqual({ from: 5, to: 7 });
    expect(clause(sentence, "go").subject).toBeNull();
  });

  test.each(["expl csubj:pass", "nsubj:pass ccomp"])(
    "nobody is the subject of 'it was said that' (%s)",
    (relations) => {
      const [it, that] = relations.split(" ");
      const sentence = buildTree(`
      It     PRON  said   ${it}
      was    AUX   said   aux:pass  Fin.Past
      said   VERB  -      root      Part.Past.Pass
      that   SCONJ failed mark
      talks  NOUN  failed nsubj
      failed VERB  said   ${that}   Fin.Past`);
      const { subject, expletive, complement, agent } = clause(sentence, "said");
      expect([subject, expletive, agent]).toEqual([null, 0, null]);
      expect(words(sentence, complement?.ranges[0])).toBe("that talks failed");
      expect(clause(sentence, "failed").mark).toBe(3);
    },
  );

  test("an infinitive has the subject of the verb around it, its object when it has one", () => {
    const sentence = buildTree(
      `
      Ana      PROPN claims   nsubj
      claims   VERB  -        root   Fin.Pres
      to       PART  told     mark
      have     AUX   told     aux    Inf
      told     VERB  claims   xcomp  Part.Past
      Ben      PROPN told     obj
      to       PART  leave    mark
      leave    VERB  told     xcomp  Inf`,
    );
    expect(clause(sentence, "told").subject).toMatchObject({ head: 0, tie: "controlled" });
    expect(clause(sentence, "leave").subject).toMatchObject({ head: 5, tie: "controlled" });
    expect(clause(sentence, "claims").complement).toMatchObject({
      relation: "xcomp",
      ranges: [{ from: 2, to: 8 }],
    });
  });

  test("the infinitive of a passive has its subject: 'is believed to have fled'", () => {
    const sentence = buildTree(`
      He       PRON believed nsubj:pass
      is       AUX  believed aux:pass Fin.Pres
      believed VERB -        root     Part.Past.Pass
      to       PART fled     mark
      have     AUX  fled     aux      Inf
      fled     VERB believed xcomp    Part.Past`);
    expect(clause(sentence, "fled")).toMatchObject({ subject: { head: 0 }, passive: false, mark: 3 });
  });

  test("reporters that are told are the indirect object, and 'according to' is a preposition of two words", () => {
    const sentence = buildTree(`
      According VERB  aides     case
      to        ADP   According fixed
      aides     NOUN  told      obl
      ,         PUNCT aides     punct
      he        PRON  told      nsubj
      told      VERB  -         root   Fin.Past
      reporters NOUN  told      iobj
      nothing   PRON  told      obj`);
    const { indirectObject, object, obliques, negation } = clause(sentence, "told");
    expect([words(sentence, indirectObject), words(sentence, object)]).toEqual(["reporters", "nothing"]);
    expect([words(sentence, obliques[0]), words(sentence, obliques[0].preposition)]).toEqual([
      "aides",
      "According to",
    ]);
    expect(wordsAt(sentence, negation)).toEqual(["nothing"]);
  });

  test("a copula that links a clause is a clause of its own, with the other as its complement", () => {
    const sentence = buildTree(
      `
      The   DET   claim det
      claim NOUN  lied  nsubj:outer
      may   AUX   lied  aux    Fin
      be    AUX   lied  cop    Inf
      that  SCONJ lied  mark
      he    PRON  lied  nsubj
      lied  VERB  -     root   Fin.Past
      .     PUNCT lied  punct`,
    );
    const [copular, lied] = clausesOf(sentence);
    expect(words(sentence, copular.subject)).toBe("The claim");
    expect(copular.relation).toBe("root");
    expect(copular.auxiliaries).toEqual([{ token: 2, kind: "modal" }]);
    expect(words(sentence, copular.complement?.ranges[0])).toBe("that he lied");
    expect([words(sentence, lied.subject), lied.auxiliaries, lied.mark]).toEqual(["he", [], 4]);
  });
});

describe("predicates without a verb", () => {
  const sentence = buildTree(`
    Ana     PROPN critic  nsubj
    is      AUX   critic  cop         Fin.Pres
    no      DET   critic  det
    critic  NOUN  -       root
    who     PRON  hides   nsubj
    hides   VERB  critic  acl:relcl   Fin.Pres
    and     CCONJ runs    cc
    runs    VERB  hides   conj        Fin.Pres`);

  test("a noun with a copula is the head of its clause; 'no' before it denies the clause", () => {
    expect(clause(sentence, "critic")).toMatchObject({ copula: 1, subject: { head: 0 }, negation: [2] });
  });

  test("an antecedent that is a predicate is its phrase alone, also for a conjoined relative clause", () => {
    expect(words(sentence, clause(sentence, "hides").subject?.antecedent)).toBe("no critic");
    expect(words(sentence, clause(sentence, "runs").subject?.antecedent)).toBe("no critic");
  });

  test("an attributive participle is no clause", () => {
    const burned = buildTree(`
      Burned VERB  shops  amod  Part.Past.Pass
      and    CCONJ looted cc
      looted VERB  Burned conj  Part.Past.Pass
      shops  NOUN  -      root`);
    expect(clausesOf(burned)).toEqual([]);
  });
});

describe("what is denied", () => {
  const leave = (...adverbs: string[]) =>
    buildTree(
      `
      She  PRON left nsubj
      ${adverbs.map((adverb) => `${adverb} ADV left advmod\n`).join("")}
      left VERB -    root Fin.Past`.replace(/\n\s*\n/g, "\n"),
    );

  test.each(["not", "n't", "n’t", "never"])("%s denies its clause", (adverb) => {
    expect(clause(leave(adverb), "left").negation).toEqual([1]);
  });

  test("not only says more, and often denies nothing", () => {
    expect(clause(leave("not", "only"), "left").negation).toEqual([]);
    expect(clause(leave("often"), "left").negation).toEqual([]);
  });

  test("no longer, without and neither … nor deny", () => {
    const sentence = buildTree(`
      Neither CCONJ side     cc:preconj
      side    NOUN  speaks   nsubj
      no      ADV   longer   advmod
      longer  ADV   speaks   advmod
      speaks  VERB  -        root      Fin.Pres
      without SCONJ shouting mark
      shouting VERB speaks   advcl     Ger`);
    expect(wordsAt(sentence, clause(sentence, "speaks").negation)).toEqual(["Neither", "no"]);
    expect(clause(sentence, "shouting")).toMatchObject({
      negation: [5],
      subject: { head: 1, tie: "controlled" },
    });
  });

  test("what 'but' sets against it is not denied", () => {
    const sentence = buildTree(
      `
      He      PRON  charged nsubj:pass
      was     AUX   charged aux:pass   Fin.Past
      not     PART  charged advmod
      charged VERB  -       root       Part.Past.Pass
      but     CCONJ freed   cc
      freed   VERB  charged conj       Part.Past.Pass`,
    );
    expect(clause(sentence, "freed")).toMatchObject({ passive: true, negation: [], subject: { head: 0 } });
  });
});

describe("auxiliaries", () => {
  test.each([
    ["He 'd gone", "'d", "Part.Past", "have"],
    ["He 'd go", "'d", "Inf", "modal"],
    ["He ’s gone", "’s", "Part.Past", "have"],
    ["He 's going", "'s", "Part.Pres", "be"],
    ["He wo go", "wo", "Inf", "modal"],
    ["He did go", "did", "Inf", "do"],
    ["He got fired", "got", "Part.Past.Pass", "get"],
    ["He useta go", "useta", "Inf", "other"],
  ])("%s: %s before %s is %s", (text, auxiliary, features, kind) => {
    const [he, , verb] = text.split(" ");
    const sentence = buildTree(`
      ${he}        PRON ${verb} nsubj
      ${auxiliary} AUX  ${verb} ${kind === "get" ? "aux:pass" : "aux"}
      ${verb}      VERB -       root  ${features}`);
    expect(clause(sentence, verb).auxiliaries).toEqual([{ token: 1, kind }]);
  });
});

describe("what a word bears on", () => {
  const sentence = buildTree(`
    The        DET   thief   det
    alleged    ADJ   thief   amod
    thief      NOUN  fled    nsubj
    may        AUX   fled    aux
    or         CCONJ might   cc
    might      AUX   may     conj
    have       AUX   fled    aux
    fled       VERB  -       root   Part.Past
    with       ADP   40      case
    at         ADP   40      advmod
    least      ADJ   at      fixed
    40         NUM   fled    obl
    .          PUNCT fled    punct`);

  test.each([
    ["alleged", "The alleged thief"],
    ["may", "The alleged thief may or might have fled with at least 40"],
    ["might", "The alleged thief may or might have fled with at least 40"],
    ["least", "at least 40"],
    ["40", "The alleged thief may or might have fled with at least 40"],
  ])("%s bears on %s", (word, expected) => {
    expect(words(sentence, modifiedBy(sentence, sentence.forms.indexOf(word)))).toBe(expected);
  });

  test("the root bears on nothing", () => {
    expect(modifiedBy(sentence, 7)).toBeNull();
  });
});

describe("any tree", () => {
  const RELATIONS =
    "nsubj nsubj:pass nsubj:outer csubj csubj:pass obj iobj obl obl:agent obl:unmarked ccomp xcomp advcl advcl:relcl acl acl:relcl conj cc cc:preconj parataxis cop aux aux:pass mark case det amod advmod expl punct compound compound:prt fixed flat nmod nummod appos vocative discourse dislocated orphan goeswith reparandum list dep".split(
      " ",
    );
  const FORMS = [
    "it",
    "not",
    "who",
    "that",
    "said",
    "as",
    "(",
    ")",
    ",",
    "“",
    ":",
    "'s",
    "no",
    "to",
    "Ana",
    "fled",
  ];
  const UPOS: PartOfSpeech[] = ["VERB", "AUX", "NOUN", "PRON", "PUNCT", "ADJ", "ADV"];
  const token = fc.record({
    form: fc.constantFrom(...FORMS),
    upos: fc.constantFrom(...UPOS),
    relation: fc.constantFrom(...RELATIONS),
    verbForm: fc.constantFrom("Fin", "Inf", "Part", "Ger", null),
    voice: fc.constantFrom("Pass", null),
    place: fc.nat(),
    above: fc.nat(),
  });
  /** Tokens in any order, each below one placed before it: every tree can come, projective or not. */
  const trees = fc.array(token, { maxLength: 24 }).map((tokens): ParsedSentence => {
    const order = tokens.map((_, index) => index).sort((a, b) => tokens[a].place - tokens[b].place || a - b);
    const heads = new Int32Array(tokens.length);
    const relations = tokens.map(({ relation }) => relation);
    order.forEach((index, place) => {
      heads[index] = place === 0 ? -1 : order[tokens[index].above % place];
      if (place === 0) relations[index] = "root";
    });
    return {
      forms: tokens.map(({ form }) => form),
      tags: tokens.map(({ upos, verbForm, voice }) => ({
        ...{ upos, verbForm, voice, tense: null, mood: null, number: null, person: null },
      })),
      tree: { heads, relations },
    };
  });

  test("gives clauses whose ranges lie in the sentence and hold their heads", () => {
    fc.assert(
      fc.property(trees, (sentence) => {
        const clauses = clausesOf(sentence);
        clauses.forEach((read, index) => {
          const { subject, object, indirectObject, agent, obliques, head, range, outer } = read;
          const parts = [subject, object, indirectObject, agent, ...obliques, { head, ...range }];
          const antecedents = parts.map((part) => (part && "antecedent" in part ? part.antecedent : null));
          for (const part of [...parts, ...antecedents]) {
            if (part === null) continue;
            expect(part.from).toBeGreaterThanOrEqual(0);
            expect(part.to).toBeLessThanOrEqual(sentence.forms.length);
            expect(part.from <= part.head && part.head < part.to).toBe(true);
          }
          for (const { from, to } of read.complement?.ranges ?? []) {
            expect(0 <= from && from < to && to <= sentence.forms.length).toBe(true);
          }
          expect(read.complement?.ranges.length ?? 1).toBeGreaterThan(0);
          expect(outer).not.toBe(index);
        });
        const heads = clauses.map(({ head }) => head);
        expect(heads).toEqual([...new Set(heads)].sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });

  test("is left as it was, and gives the same clauses again", () => {
    fc.assert(
      fc.property(trees, (sentence) => {
        const before = structuredClone(sentence);
        expect(clausesOf(sentence)).toEqual(clausesOf(sentence));
        expect(sentence).toEqual(before);
      }),
    );
  });

  test("tells for every word what it bears on, but for the root", () => {
    fc.assert(
      fc.property(trees, (sentence) => {
        sentence.forms.forEach((_, index) => {
          const found = modifiedBy(sentence, index);
          if (found === null) return;
          expect(found.from <= found.head && found.head < found.to).toBe(true);
        });
      }),
    );
  });
});
