import type { ScoredDraft } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";
import { addViews } from "../views/add-views.js";
import { addSubject } from "./add-subject.js";
import { dropFronted } from "./drop-fronted.js";
import { endAtFiniteVerb } from "./end-at-finite-verb.js";
import { endAtMark } from "./end-at-mark.js";
import { endContent } from "./end-content.js";
import { isDeed } from "./is-deed.js";
import { leaveTold } from "./leave-told.js";
import { partCompanions } from "./part-companions.js";
import { settleSource } from "./settle-source.js";
import { speakerInRelative } from "./speaker-in-relative.js";
import { takeFronts } from "./take-front.js";
import { trimTime } from "./trim-time.js";
import { wholeName } from "./whole-name.js";
import { wholeSubject } from "./whole-subject.js";

/**
 * The attributions as they stand: contents that end where what was said does, sources that their clause names, and none of
 * what nobody says. Each is looked at by itself.
 */
export function settleDrafts(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
): ScoredDraft[] {
  const settled: ScoredDraft[] = [];
  for (const found of drafts) {
    const marked = endAtMark(layers, quotationOf, dropFronted(layers, quotationOf, found));
    const content = endAtFiniteVerb(layers, quotationOf, marked);
    const whole = addSubject(layers, quotationOf, endContent(layers, quotationOf, content));
    const named = wholeSubject(layers, speakerInRelative(layers, wholeName(layers, whole)));
    const draft = named.source === null ? settleSource(layers, quotationOf, named) : leaveTold(layers, named);
    if (draft !== null && !isDeed(layers, quotationOf, draft)) settled.push(trimTime(layers, draft));
  }
  const apart = partCompanions(layers, quotationOf, settled);
  return addViews(layers, quotationOf, takeFronts(layers, quotationOf, apart));
}
