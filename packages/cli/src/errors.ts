// What can go wrong through no fault of the program, and the exit code that says so.

export const EXIT = { ok: 0, internal: 1, usage: 2, data: 3 } as const;

/** The command line asks for something that does not exist or does not fit together. */
export class UsageError extends Error {}

/** A file that cannot be read or written, or does not hold what it should. */
export class DataError extends Error {}

/** Runs a call into the library; what it says about an argument is a mistake on the command line. */
export function calling<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    const isMistake = [TypeError, RangeError, SyntaxError].some(kind => error instanceof kind);
    if (isMistake) throw new UsageError((error as Error).message);
    throw error;
  }
}
