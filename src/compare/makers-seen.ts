import type { MadeWith } from "../types.js";

type Makers = Pick<MadeWith, "framelens" | "indicators" | "models">;

/** Keeps what reports were made with, since numbers of different versions are not to be held against each other. */
export interface MakersSeen {
  see(made: MadeWith): void;
  /** `null` when no report was seen. */
  first(): Makers | null;
  /** A sentence when reports differ in their indicators or models; none otherwise. */
  differences(): string[];
}

export function createMakersSeen(): MakersSeen {
  const seen = new Map<string, Makers>();
  return {
    see({ framelens, indicators, models }) {
      const key = JSON.stringify([indicators, models]);
      if (!seen.has(key)) seen.set(key, { framelens, indicators, models });
    },
    first: () => seen.values().next().value ?? null,
    differences: () =>
      seen.size < 2
        ? []
        : [
            `The reports were made by ${seen.size} different sets of indicators and models, so their numbers may differ for that reason alone: analyze all articles again.`,
          ],
  };
}
