import type { Benchmark } from "./benchmark.js";
import { entities } from "./entities.js";
import { ud } from "./ud.js";

/** All benchmarks, a line each. */
export const benchmarks: readonly Benchmark[] = [ud, entities];
