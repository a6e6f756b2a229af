import { createRandom } from "../random.js";

/** Candidates of which one is to be chosen. */
export interface RankingExample {
  readonly candidates: readonly RankingCandidate[];
  /** How much the example counts, 1 for a whole one. */
  readonly weight: number;
}

export interface RankingCandidate {
  readonly features: readonly string[];
  /** Several may be right: any of them will do. */
  readonly right: boolean;
  /** A logarithm of odds that is known before any feature. */
  readonly prior: number;
}

export interface TrainRankingOptions {
  readonly seed: number;
  /** Times that it goes through the examples. */
  readonly epochs?: number;
  /** How far AdaGrad's first steps go. */
  readonly rate?: number;
  /** How much each step takes off a weight, as a share of it. */
  readonly decay?: number;
  /** Features met less often have no weight: they could only be learned by heart. */
  readonly fewest?: number;
}

/** Squares of gradients that AdaGrad has before the first. */
const CAUTION = 0.01;

/**
 * Learns how much each feature speaks for a candidate: a conditional logit, whose probabilities are the shares of
 * exponentials of sums of weights, by AdaGrad with decaying weights.
 *
 * The same examples and seed give the same weights. Examples without a right candidate, or with no other, teach nothing.
 * Source: McFadden 1974, Conditional logit analysis of qualitative choice behavior; Duchi, Hazan & Singer 2011 for the steps.
 */
export function trainRanking(
  examples: readonly RankingExample[],
  { seed, epochs = 40, rate = 0.1, decay = 0.02, fewest = 3 }: TrainRankingOptions,
): Map<string, number> {
  const rows = numberFeatures(examples, fewest);
  const teaching = examples
    .filter(
      ({ candidates }) => candidates.some(({ right }) => right) && candidates.some(({ right }) => !right),
    )
    .map(({ candidates, weight }) => ({
      weight,
      candidates: candidates.map(({ features, right, prior }) => ({
        right,
        prior,
        rows: features.flatMap((feature) => rows.get(feature) ?? []),
      })),
    }));
  const weights = new Float64Array(rows.size);
  const squares = new Float64Array(rows.size).fill(CAUTION);
  const total = new Float64Array(rows.size);
  const random = createRandom(seed);
  const order = Uint32Array.from(teaching.keys());
  let passes = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const place of order) {
      const { candidates, weight } = teaching[place];
      const gradients = gradientsOf(
        candidates.map(({ rows: own, prior }) => own.reduce((sum, row) => sum + weights[row], prior)),
        candidates.map(({ right }) => right),
      );
      const steps = new Map<number, number>();
      candidates.forEach(({ rows: own }, index) => {
        for (const row of own) steps.set(row, (steps.get(row) ?? 0) + gradients[index]);
      });
      for (const [row, step] of steps) {
        const gradient = weight * step - decay * weights[row];
        squares[row] += gradient * gradient;
        weights[row] += (rate * gradient) / Math.sqrt(squares[row]);
      }
    }
    // Later passes count: the average of their ends moves less than any of them.
    if (epoch * 2 < epochs) continue;
    passes++;
    for (let row = 0; row < weights.length; row++) total[row] += weights[row];
  }
  return new Map([...rows].map(([feature, row]) => [feature, total[row] / Math.max(1, passes)]));
}

function numberFeatures(examples: readonly RankingExample[], fewest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { candidates } of examples)
    for (const { features } of candidates)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= fewest);
  return new Map(known.map(([feature], row) => [feature, row]));
}

/** How much more likely each candidate is to be made: its share among the right ones less its share among all. */
function gradientsOf(scores: readonly number[], right: readonly boolean[]): number[] {
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const ofRight = odds.reduce((sum, one, index) => (right[index] ? sum + one : sum), 0);
  return odds.map((one, index) => (right[index] ? one / ofRight : 0) - one / all);
}
