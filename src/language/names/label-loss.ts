import type { LabelScores } from "./best-labels.js";
import { LABEL_COUNT, MAY_PRECEDE, OUTSIDE } from "./labels.js";

/** For each label those that may stand behind it. */
const MAY_FOLLOW: readonly (readonly number[])[] = MAY_PRECEDE.map((_, before) =>
  [...MAY_PRECEDE.keys()].filter((after) => MAY_PRECEDE[after].includes(before)),
);

/** Where gradients are put: indexes of floats, of the same shape as the scores'. */
export interface LabelGradients {
  readonly dscores: number;
  readonly dtransitions: number;
}

/**
 * The loss of a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): minus the logarithm of the
 * probability of the right labels. Its gradients are added to `dscores` and `dtransitions`.
 *
 * For training only: it needs Math.exp, which engines round differently.
 */
export function labelLoss(
  { floats, scores, stride, transitions }: LabelScores,
  { dscores, dtransitions }: LabelGradients,
  gold: Uint8Array,
): number {
  const count = gold.length;
  const width = LABEL_COUNT;
  const step = new Float64Array(width * width);
  for (let before = 0; before < width; before++)
    for (const after of MAY_FOLLOW[before])
      step[before * width + after] = Math.exp(floats[transitions + before * stride + after]);
  const emit = new Float64Array(count * width);
  const forward = new Float64Array(count * width);
  const backward = new Float64Array(count * width);
  const scale = new Float64Array(count);
  let logTotal = 0;

  for (let t = 0; t < count; t++) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < width; label++)
      highest = Math.max(highest, floats[scores + t * stride + label]);
    logTotal += highest;
    let total = 0;
    for (let label = 0; label < width; label++) {
      const value = Math.exp(floats[scores + t * stride + label] - highest);
      emit[t * width + label] = value;
      let sum = 0;
      if (t === 0) sum = step[OUTSIDE * width + label];
      else
        for (const before of MAY_PRECEDE[label])
          sum += forward[(t - 1) * width + before] * step[before * width + label];
      forward[t * width + label] = sum * value;
      total += sum * value;
    }
    scale[t] = total;
    logTotal += Math.log(total);
    for (let label = 0; label < width; label++) forward[t * width + label] /= total;
  }
  let end = 0;
  for (const label of MAY_PRECEDE[OUTSIDE]) {
    const value = step[label * width + OUTSIDE];
    backward[(count - 1) * width + label] = value;
    end += forward[(count - 1) * width + label] * value;
  }
  logTotal += Math.log(end);
  for (let t = count - 2; t >= 0; t--)
    for (let label = 0; label < width; label++) {
      let sum = 0;
      for (const after of MAY_FOLLOW[label])
        sum +=
          step[label * width + after] * emit[(t + 1) * width + after] * backward[(t + 1) * width + after];
      backward[t * width + label] = sum / scale[t + 1];
    }

  let goldScore = 0;
  for (let t = 0; t < count; t++) {
    const before = t === 0 ? OUTSIDE : gold[t - 1];
    goldScore += floats[scores + t * stride + gold[t]] + floats[transitions + before * stride + gold[t]];
    floats[dscores + t * stride + gold[t]] -= 1;
    floats[dtransitions + before * stride + gold[t]] -= 1;
    for (let label = 0; label < width; label++) {
      const at = t * width + label;
      floats[dscores + t * stride + label] += (forward[at] * backward[at]) / end;
      const inward = (emit[at] * backward[at]) / scale[t] / end;
      if (t === 0) floats[dtransitions + OUTSIDE * stride + label] += step[OUTSIDE * width + label] * inward;
      else
        for (const other of MAY_PRECEDE[label])
          floats[dtransitions + other * stride + label] +=
            forward[(t - 1) * width + other] * step[other * width + label] * inward;
    }
  }
  const last = gold[count - 1];
  goldScore += floats[transitions + last * stride + OUTSIDE];
  floats[dtransitions + last * stride + OUTSIDE] -= 1;
  for (const label of MAY_PRECEDE[OUTSIDE])
    floats[dtransitions + label * stride + OUTSIDE] +=
      (forward[(count - 1) * width + label] * step[label * width + OUTSIDE]) / end;
  return logTotal - goldScore;
}
