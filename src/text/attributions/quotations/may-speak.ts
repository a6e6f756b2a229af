import type { Tokens } from "../../../types.js";
import { SHAPE } from "../../shape.js";
import type { TokenRange } from "../layers.js";
import { isDocumentNoun, isOrganisationWord, isRoleNoun } from "../source-words.js";
import { isTime } from "../time-words.js";

/** Whether a phrase may be who speaks: he, she or they, a name, a role, a document or an organisation. */
export function maySpeak(tokens: Tokens, phrase: TokenRange): boolean {
  const { from, to } = phrase;
  const { norm, shape } = tokens;
  if (isTime(tokens, phrase)) return false;
  if (to - from === 1 && /^(?:he|she|they)$/.test(norm[from])) return true;
  for (let i = from; i < to; i++) {
    if (isRoleNoun(norm[i]) || isDocumentNoun(norm[i]) || isOrganisationWord(norm[i])) return true;
    // The first word of a sentence has a capital anyway.
    if (i > from && (shape[i] & SHAPE.capitalised) !== 0 && (shape[i] & SHAPE.number) === 0) return true;
  }
  return to - from === 1 && (shape[from] & SHAPE.capitalised) !== 0 && tokens.pos[from] === "PROPN";
}
