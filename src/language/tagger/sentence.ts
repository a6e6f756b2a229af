import { CASE, caseOfSentence, firstWord } from "./case-reading.js";
import { edgeFeatures, type FormFeatures } from "./form-features.js";

const START = edgeFeatures("start");
const END = edgeFeatures("end");

/** The tokens of a sentence with how their case is to be read, between `edges` edges on each side. */
export function encodeSentence<Encoded>(
  forms: readonly FormFeatures[],
  edges: number,
  encode: (features: FormFeatures, reading: number) => Encoded,
): Encoded[] {
  const letters = forms.map((form) => form.letters);
  const reading = caseOfSentence(letters, letters.length);
  const first = reading === CASE.plain ? firstWord(letters, letters.length) : -1;
  const edge = (features: FormFeatures): Encoded[] =>
    Array.from({ length: edges }, () => encode(features, CASE.plain));
  return [
    ...edge(START),
    ...forms.map((features, index) => encode(features, index === first ? CASE.first : reading)),
    ...edge(END),
  ];
}
