import type { Benchmark } from "./benchmark.js";
import { entities } from "./entities.js";
import { polnear } from "./polnear/polnear.js";
import { sample } from "./sample/sample.js";
import { ud } from "./ud.js";

/** All benchmarks, a line each. */
export const benchmarks: readonly Benchmark[] = [sample, polnear, ud, entities];
