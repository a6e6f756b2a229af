/**
 * Prints to standard output, and returns when the text is on its way.
 *
 * Rejects with the system's error when nobody reads on (`isClosedPipe`).
 */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** True for the error of writing to a program that has stopped reading, as in `framelens … | head -1`. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && CLOSED.has(error.code);
}

const CLOSED: ReadonlySet<unknown> = new Set(["EPIPE", "ERR_STREAM_DESTROYED"]);
