import type { Doc, Finding } from "../../types.js";
import { createFinding } from "../finding.js";

/** One finding for each attribution: its cue, labelled with the attribution's type. */
export function detectCues(doc: Doc): Finding[] {
  return doc.fields.flatMap((field) =>
    field.attributions.map(({ cue, type, rule, score }) =>
      createFinding(field, {
        indicator: "attribution",
        label: type,
        from: cue.from,
        to: cue.to,
        rule,
        score,
      }),
    ),
  );
}
