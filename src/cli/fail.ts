import type { CommanderError } from "commander";
import { type ErrorCode, FramelensError } from "../errors.js";
import { isClosedPipe } from "./print.js";

/** The call is wrong: as opposed to a run that failed. */
const WRONG_CALL: ReadonlySet<ErrorCode> = new Set([
  ...([
    "BAD_OPTION",
    "BAD_CONFIG",
    "BAD_LEXICON",
    "CANNOT_RESUME",
    "UNKNOWN_FORMAT",
    "NO_TEXT_COLUMN",
  ] as const),
]);

/**
 * Says what went wrong, without a stack trace, and returns the exit status: 2 for a wrong call, 1 for a failure.
 *
 * When nobody reads the output any more there is nobody to tell and nothing that failed: 0.
 */
export function failWith(error: unknown): 0 | 1 | 2 {
  if (isClosedPipe(error)) return 0;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`framelens: ${message}\n`);
  return error instanceof FramelensError && WRONG_CALL.has(error.code) ? 2 : 1;
}

/** The exit status of what commander has already said: 0 for help and version, 2 for a wrong call. */
export function exitStatus(error: CommanderError): 0 | 2 {
  return error.exitCode === 0 ? 0 : 2;
}
