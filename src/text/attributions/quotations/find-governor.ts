import type { LexiconMatch } from "../../../types.js";
import { isWrittenAsTitle } from "../../quotation-use.js";
import type { QuotedStretch } from "../../quotations.js";
import type { Draft, SentenceContext } from "../draft.js";
import { draftByClause } from "./draft-by-clause.js";
import { draftCredit } from "./draft-credit.js";
import { draftGoverned } from "./draft-governed.js";

/**
 * Who says a quotation that nobody else claims: the subject of the verb of saying that governs it from afar, whom words credit it to,
 * or the subject of the clause whose object it is. `null` for what is written as a title, and where there is none.
 */
export function findGovernor(
  context: SentenceContext,
  quotation: QuotedStretch,
  spoken: readonly LexiconMatch[],
): Draft | null {
  if (isWrittenAsTitle(context.tokens, quotation)) return null;
  return (
    draftGoverned(context, quotation, spoken) ??
    draftCredit(context, quotation) ??
    draftByClause(context, quotation, spoken)
  );
}
