// What the command and the process that runs the tests say to each other.

/** Some of the tests of a file, or all of them. */
export interface Selection {
  readonly file: string;
  readonly tests?: readonly string[];
}

export interface Order {
  readonly selections: readonly Selection[];
  /** Whether to stop at the first failure. */
  readonly bail: boolean;
}

export interface Ran {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly milliseconds: number;
  readonly state: string;
}

export interface Outcome {
  readonly tests: readonly Ran[];
  /** Failures of what is not in a test, and of the process itself. */
  readonly errors: readonly string[];
}
