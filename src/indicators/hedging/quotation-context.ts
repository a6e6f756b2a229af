import type { DocField } from "../../types.js";

/** What is asked of every quotation of a field, made once for all of them. */
export interface QuotationContext {
  /** How many quotations begin with these words, by up to four of them joined by blanks. */
  readonly beginnings: ReadonlyMap<string, number>;
  /** By token, how far content of attributions reaches that begins there or before; 0 for nowhere. */
  readonly contentTo: Uint32Array;
  /** The same of content and cues. */
  readonly reportTo: Uint32Array;
}

const LONGEST = 4;

const known = new WeakMap<DocField["quotations"], QuotationContext>();

/** The context of a field's quotations; what is read of it takes the same time for each. */
export function quotationContext(field: DocField): QuotationContext {
  let context = known.get(field.quotations);
  if (context === undefined) {
    context = createContext(field);
    known.set(field.quotations, context);
  }
  return context;
}

function createContext({ quotations, attributions, tokens: { norm, length } }: DocField): QuotationContext {
  const beginnings = new Map<string, number>();
  for (const { inner } of quotations) {
    let words = "";
    for (let i = inner.from; i < inner.to && i < inner.from + LONGEST; i++) {
      words += `${norm[i]} `;
      beginnings.set(words, (beginnings.get(words) ?? 0) + 1);
    }
  }
  const contentTo = new Uint32Array(length);
  const reportTo = new Uint32Array(length);
  for (const { content, cue } of attributions) {
    for (const { from, to } of content) contentTo[from] = Math.max(contentTo[from], to);
    for (const { from, to } of [...content, cue]) reportTo[from] = Math.max(reportTo[from], to);
  }
  for (let i = 1; i < length; i++) {
    contentTo[i] = Math.max(contentTo[i], contentTo[i - 1]);
    reportTo[i] = Math.max(reportTo[i], reportTo[i - 1]);
  }
  return { beginnings, contentTo, reportTo };
}
