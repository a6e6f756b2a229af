import { z } from "zod";
import type { AttributionType, SourceKind, Voice } from "../../types.js";

/**
 * What a careful reader marked in an article, as `datasets/sample/gold/README.md` describes it. Offsets are half-open
 * ranges of UTF-16 code units of the text.
 */
export interface Gold {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
  readonly hedging: readonly GoldFinding[];
  readonly "loaded-language": readonly GoldFinding[];
  readonly presupposition: readonly GoldFinding[];
  readonly attributions: readonly GoldAttribution[];
  readonly sources: readonly GoldSource[];
  /** Near misses that an indicator must leave alone. */
  readonly clear: readonly (GoldSpan & { readonly indicator: string; readonly because: string })[];
}

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly text: string;
}

export interface GoldFinding extends GoldSpan {
  readonly label: string;
  readonly voice: Voice;
  /** Labels that are right too. */
  readonly alsoLabels?: readonly string[] | undefined;
}

type GoldRange = readonly [number, number];

export interface GoldAttribution {
  readonly type: AttributionType;
  readonly alsoTypes?: readonly AttributionType[] | undefined;
  readonly cue: GoldRange;
  readonly source: GoldRange | null;
  readonly content: readonly GoldRange[];
  readonly cueText: string;
  readonly sourceName: string | null;
  readonly sourceKind: SourceKind;
}

export interface GoldSource {
  readonly name: string;
  readonly kind: SourceKind;
  readonly named: boolean;
  readonly attributions: number;
}

const Range = z
  .tuple([z.int().nonnegative(), z.int().positive()])
  .refine(([start, end]) => start < end, "expected a start before its end");
const Marked = z.object({ start: z.int().nonnegative(), end: z.int().positive(), text: z.string().min(1) });
const Finding = Marked.extend({
  label: z.string(),
  voice: z.enum(["outlet", "attributed", "quoted"]),
  alsoLabels: z.array(z.string()).optional(),
});
const Kind = z.enum(["person", "organisation", "document", "role", "collective", "pronoun", "none"]);
const Type = z.enum(["direct", "indirect", "mixed"]);

/** Checks annotations, and that they mark the words that they name. */
export const goldSchema: z.ZodType<Gold> = z
  .strictObject({
    id: z.string().min(1),
    outlet: z.string().min(1),
    title: z.string(),
    text: z.string(),
    hedging: z.array(Finding),
    "loaded-language": z.array(Finding),
    presupposition: z.array(Finding),
    attributions: z.array(
      z.strictObject({
        type: Type,
        cue: Range,
        source: Range.nullable(),
        content: z.array(Range).min(1),
        cueText: z.string(),
        sourceName: z.string().nullable(),
        sourceKind: Kind,
        alsoTypes: z.array(Type).optional(),
      }),
    ),
    sources: z.array(
      z.strictObject({ name: z.string(), kind: Kind, named: z.boolean(), attributions: z.int().positive() }),
    ),
    clear: z.array(Marked.extend({ indicator: z.string(), because: z.string().min(1) })),
  })
  .superRefine((gold, context) => {
    const expectWords = (path: (string | number)[], start: number, end: number, words: string): void => {
      const there = gold.text.slice(start, end);
      if (there !== words)
        context.addIssue({
          code: "custom",
          path,
          message: `marks "${there}" and names "${words}": count offsets in UTF-16 code units`,
        });
    };
    for (const layer of ["hedging", "loaded-language", "presupposition", "clear"] as const)
      for (const [index, { start, end, text }] of gold[layer].entries())
        expectWords([layer, index], start, end, text);
    for (const [index, { cue, cueText }] of gold.attributions.entries())
      expectWords(["attributions", index, "cue"], cue[0], cue[1], cueText);
  });
