import { NONE } from "./constituents.js";
import { outerSpeech } from "./outer-speech.js";
import { participantOf, phraseOf } from "./participants.js";
import type { Reading } from "./reading.js";
import type { Roles } from "./roles.js";
import { speakerBeside } from "./speaker-beside.js";
import type { Clause, Constituent, Participant, Subject, SubjectTie } from "./types.js";
import { wordAt } from "./words.js";

/** Verbs whose infinitive has their own subject, though they have an object: "promised her to leave". */
const SUBJECT_KEEPS_CONTROL = new Set(["promise", "promises", "promised", "promising"]);

/** Adjectives whose infinitive is not what their subject does: "hard to please". */
const CONTROLS_NOTHING = new Set(["easy", "hard", "difficult", "tough", "impossible", "simple"]);

/** Clauses that begin so leave their subject open: "as reported", "than expected". */
const COMPARES = new Set(["as", "than"]);

/**
 * "it" or "there" where it stands for nobody: so marked in the tree, or the subject of a passive with a clause
 * ("it was reported that …", where trees differ).
 */
export function expletiveOf({ sentence }: Reading, roles: Roles, passive: boolean): number | null {
  const { expletive, subject, ccomp } = roles;
  if (expletive !== null || subject === null) return expletive;
  return passive && ccomp !== null && wordAt(sentence, subject) === "it" ? subject : null;
}

/** The subject of a clause, its own or the one it takes from around it; `null` when neither is there. */
export function subjectOf(
  reading: Reading,
  head: number,
  roles: Roles,
  expletive: number | null,
  passive: boolean,
): Subject | null {
  if (roles.subject !== null && roles.subject !== expletive)
    return tied(participantOf(reading, roles.subject, head), "own");
  if (expletive !== null) return null;
  if (roles.clausalSubject !== null) return tied(participantOf(reading, roles.clausalSubject, head), "own");
  const speaker = passive ? null : speakerBeside(reading, head, roles);
  if (speaker !== null) return tied(participantOf(reading, speaker, head), "own");
  const { heads, relations } = reading.sentence.tree;
  const governor = heads[head];
  if (governor === NONE) return null;
  const around = reading.clauseAt[governor];
  const { mood, upos, verbForm } = reading.sentence.tags[head];
  switch (relations[head]) {
    case "conj":
      return around === undefined || mood === "Imp"
        ? null
        : conjoined((outerSpeech(reading, head, roles) ?? around).subject);
    case "xcomp":
      return around === undefined ? null : tied(controllerOf(reading, around), "controlled");
    case "advcl": {
      const { mark } = roles;
      const open = mark !== null && (upos !== "VERB" || COMPARES.has(wordAt(reading.sentence, mark)));
      return around === undefined || verbForm === "Fin" || open ? null : tied(around.subject, "controlled");
    }
    case "acl":
      // "of leaving" and "to leave" say what the noun is about; "as written" and "to be paid" say what befalls it.
      return (verbForm === "Part" || verbForm === "Ger") && marksModifier(reading, roles.mark, passive)
        ? modified(reading, governor, head)
        : null;
    case "acl:relcl":
      // "what happened": the tree hangs the clause on its pronoun.
      return roles.mark === null && verbForm !== "Inf" ? modified(reading, governor, head) : null;
    default:
      return null;
  }
}

function marksModifier({ sentence }: Reading, mark: number | null, passive: boolean): boolean {
  return mark === null || (passive && (wordAt(sentence, mark) === "to" || wordAt(sentence, mark) === "as"));
}

function controllerOf(reading: Reading, { head, passive, subject, object, indirectObject }: Clause) {
  const word = wordAt(reading.sentence, head);
  if (CONTROLS_NOTHING.has(word)) return null;
  if (passive || SUBJECT_KEEPS_CONTROL.has(word)) return subject;
  return indirectObject ?? object ?? subject;
}

function modified(reading: Reading, noun: number, clause: number): Subject {
  const phrase: Constituent = phraseOf(reading, noun, clause);
  return { ...phrase, antecedent: null, tie: "modified" };
}

/** What the verb before has from around it, the other has too: "by *blaming* Ana and *telling* her so". */
function conjoined(subject: Subject | null): Subject | null {
  const has = subject?.tie === "controlled" || subject?.tie === "modified";
  return has ? subject : tied(subject, "conjoined");
}

function tied(participant: Participant | null, tie: SubjectTie): Subject | null {
  if (participant === null) return null;
  const { head, from, to, antecedent } = participant;
  return { head, from, to, antecedent, tie };
}
