import { describe, expect, test } from "vitest";
import { clausesOf } from "../../src/language/clauses/clauses-of.js";
import { buildTree } from "./build-tree.js";

/** The word that heads the subject of the last verb written `form`. */
function subjectOf(lines: string, form: string): string | null {
  const sentence = buildTree(lines);
  const clause = clausesOf(sentence).findLast(({ head }) => sentence.forms[head] === form);
  return clause?.subject ? sentence.forms[clause.subject.head] : null;
}

const noted = (inner: string, form = "added", tense = "Past"): string => `
  Holm   PROPN noted  nsubj
  noted  VERB  -      root  Fin.Past
  that   SCONJ ${inner} mark
  Arden  PROPN ${inner} nsubj
  ${inner} VERB  noted  ccomp Fin.Past
  law    NOUN  ${inner} obj
  and    CCONJ ${form} cc
  ${form} VERB ${inner} conj Fin.${tense}`;

describe("a verb of saying that is conjoined to a verb inside what was said", () => {
  test("goes on with who spoke before", () => {
    expect(subjectOf(noted("taught"), "added")).toBe("Holm");
  });

  test("does so from a clause inside the clause, too", () => {
    const deeper = `
      Holm   PROPN noted  nsubj
      noted  VERB  -      root  Fin.Past
      Arden  PROPN called nsubj
      failed VERB  noted  ccomp Fin.Past
      plan   NOUN  failed nsubj
      that   PRON  cost   nsubj
      cost   VERB  plan   acl:relcl Fin.Past
      and    CCONJ called cc
      called VERB  cost   conj  Fin.Past`;
    expect(subjectOf(deeper.replace("called nsubj", "failed obl"), "called")).toBe("Holm");
  });

  test.each([
    ["it is no verb of saying", noted("taught", "left"), "left", "Arden"],
    ["the verb beside it is one of saying as well", noted("argued"), "added", "Arden"],
    ["who spoke did so at another time", noted("taught", "adds", "Pres"), "adds", "Arden"],
    [
      "a person is described by what they did and said",
      `Holm  PROPN noted  nsubj
       noted VERB  -      root  Fin.Past
       men   NOUN  noted  obj
       who   PRON  quit   nsubj
       quit  VERB  men    acl:relcl Fin.Past
       and   CCONJ added  cc
       added VERB  quit   conj  Fin.Past`,
      "added",
      "who",
    ],
    [
      "who tells of it all comes behind it",
      `Arden PROPN taught nsubj
       taught VERB noted  ccomp Fin.Past
       and   CCONJ added  cc
       added VERB  taught conj  Fin.Past
       ,     PUNCT noted  punct
       Holm  PROPN noted  nsubj
       noted VERB  -      root  Fin.Past`,
      "added",
      "Arden",
    ],
    [
      "nobody spoke before",
      `Arden PROPN taught nsubj
       taught VERB -      root  Fin.Past
       and   CCONJ added  cc
       added VERB  taught conj  Fin.Past`,
      "added",
      "Arden",
    ],
  ])("shares the subject of the verb beside it where %s", (_, lines, form, subject) => {
    expect(subjectOf(lines, form)).toBe(subject);
  });
});

describe("a verb of saying right behind a quotation", () => {
  const quoted = (behind: string, mark = "”"): string => `
    Rain  NOUN  fell   nsubj
    fell  VERB  -      root      Fin.Past
    ${mark} PUNCT fell punct
    said  VERB  fell   parataxis Fin.Past
    ${behind}`;

  test("has the noun behind it as its subject, wherever the tree hangs that", () => {
    expect(subjectOf(quoted("the DET mayor det\nmayor NOUN fell advmod"), "said")).toBe("mayor");
    expect(subjectOf(quoted("Ida PROPN Holm compound\nHolm PROPN fell obl"), "said")).toBe("Holm");
  });

  test.each([
    ["a day", quoted("Monday PROPN fell obl")],
    ["what is no noun", quoted("softly ADV fell advmod")],
    ["a noun behind a comma alone", quoted("Holm PROPN fell obl", ",")],
    ["nothing", quoted("")],
  ])("has none from %s", (_, lines) => {
    expect(subjectOf(lines, "said")).toBeNull();
  });
});
