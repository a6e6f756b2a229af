import type { Name, NameType } from "../../../src/language/types.js";

/** Sentences as forms, and their names, which are in brackets with their type behind: `[Ana Varga]person spoke`. */
export function readMarkedNames(texts: readonly string[]): {
  sentences: { forms: string[] }[];
  names: Name[][];
} {
  const names: Name[][] = [];
  const sentences = texts.map((text) => {
    const forms: string[] = [];
    const own: Name[] = [];
    for (const [piece, inside, type] of text.matchAll(/\[([^\]]+)\](\w+)|\S+/g)) {
      const words = (inside ?? piece).split(" ");
      // The pattern has no other words there than those that the tests write.
      if (inside !== undefined)
        own.push({ from: forms.length, to: forms.length + words.length, type: type as NameType });
      forms.push(...words);
    }
    names.push(own);
    return { forms };
  });
  return { sentences, names };
}

/** The sentences with their names in brackets: what `readMarkedNames` reads. */
export function writeMarkedNames(
  sentences: readonly { readonly forms: readonly string[] }[],
  names: readonly (readonly Name[])[],
): string[] {
  return sentences.map(({ forms }, index) =>
    forms
      .map((form, at) => {
        const begins = names[index].some(({ from }) => from === at) ? "[" : "";
        const ended = names[index].find(({ to }) => to === at + 1);
        return `${begins}${form}${ended === undefined ? "" : `]${ended.type}`}`;
      })
      .join(" "),
  );
}
