import type { Morphology, ParsedSentence } from "../../src/language/types.js";

const NO_FEATURES = { verbForm: null, tense: null, voice: null, mood: null, number: null, person: null };

const FEATURE: Readonly<Record<string, Partial<Morphology>>> = {
  Fin: { verbForm: "Fin" },
  Inf: { verbForm: "Inf" },
  Part: { verbForm: "Part" },
  Ger: { verbForm: "Ger" },
  Past: { tense: "Past" },
  Pres: { tense: "Pres" },
  Pass: { voice: "Pass" },
  Imp: { mood: "Imp" },
  Sing: { number: "Sing" },
  Plur: { number: "Plur" },
};

/**
 * A parsed sentence from a line for each token: form, part of speech, form of the head (`-` for the root), relation,
 * and features apart by full stops. The second of two equal forms is called `form#2` as a head.
 */
export function buildTree(lines: string): ParsedSentence {
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([form]) => form !== "");
  const names: string[] = [];
  for (const [form] of rows) {
    const before = rows.slice(0, names.length).filter(([other]) => other === form).length;
    names.push(before === 0 ? form : `${form}#${before + 1}`);
  }
  return {
    forms: rows.map(([form]) => form),
    tags: rows.map(([, upos, , , features]) =>
      Object.assign({ upos, ...NO_FEATURES }, ...(features?.split(".") ?? []).map((name) => FEATURE[name])),
    ),
    tree: {
      heads: Int32Array.from(rows, ([form, , head]) => {
        const index = head === "-" ? -1 : names.indexOf(head);
        if (head !== "-" && index === -1) throw new Error(`${form}: no token ${head}`);
        return index;
      }),
      relations: rows.map(([, , , relation]) => relation),
    },
  };
}
