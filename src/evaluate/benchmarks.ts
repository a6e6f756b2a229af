import { babe } from "./babe/babe.js";
import type { Benchmark } from "./benchmark.js";
import { entities } from "./entities.js";
import { neus } from "./neus/neus.js";
import { polnear } from "./polnear/polnear.js";
import { ptc } from "./ptc/ptc.js";
import { sample } from "./sample/sample.js";
import { szeged } from "./szeged/szeged.js";
import { ud } from "./ud.js";
import { wikiweasel } from "./wikiweasel/wikiweasel.js";

/** All benchmarks, a line each. */
export const benchmarks: readonly Benchmark[] = [
  sample,
  polnear,
  szeged,
  wikiweasel,
  neus,
  babe,
  ptc,
  ud,
  entities,
];
