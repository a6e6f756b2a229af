import type { PartOfSpeech } from "../../types.js";
import type { Morphology } from "../types.js";

/** The universal parts of speech, as UPOS writes them. */
export const PARTS_OF_SPEECH: readonly PartOfSpeech[] = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
];

/** The features of a `Morphology`, without the part of speech. */
export type Feature = Exclude<keyof Morphology, "upos">;

/** Features by the name UD writes them with, in UD's order, which is the alphabet's. */
export const FEATURES: readonly { readonly name: string; readonly key: Feature }[] = [
  { name: "Mood", key: "mood" },
  { name: "Number", key: "number" },
  { name: "Person", key: "person" },
  { name: "Tense", key: "tense" },
  { name: "VerbForm", key: "verbForm" },
  { name: "Voice", key: "voice" },
];

/**
 * The features of a `Morphology` out of a FEATS column; `null` for those that are not given, and for values that a
 * `Morphology` does not tell apart (`Number=Ptan`).
 * @example readFeatures("Number=Plur|PronType=Prs").number // "Plur"
 */
export function readFeatures(feats: string): Pick<Morphology, Feature> {
  const given = new Map(
    feats.split("|").map((pair) => {
      const [name, value = ""] = pair.split("=");
      return [name, value];
    }),
  );
  return {
    verbForm: choose(["Fin", "Inf", "Part", "Ger"], given.get("VerbForm")),
    tense: choose(["Past", "Pres"], given.get("Tense")),
    voice: choose(["Pass"], given.get("Voice")),
    mood: choose(["Ind", "Imp", "Sub"], given.get("Mood")),
    number: choose(["Sing", "Plur"], given.get("Number")),
    person: choose(["1", "2", "3"], given.get("Person")),
  };
}

/** The FEATS column of a `Morphology`: `Mood=Ind|Tense=Past|VerbForm=Fin`, or `_` when it has no feature. */
export function writeFeatures(morphology: Morphology): string {
  const given = FEATURES.filter(({ key }) => morphology[key] !== null);
  return given.length === 0 ? "_" : given.map(({ name, key }) => `${name}=${morphology[key]}`).join("|");
}

function choose<Value extends string>(values: readonly Value[], given: string | undefined): Value | null {
  return values.find((value) => value === given) ?? null;
}
