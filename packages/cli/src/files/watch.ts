// Who watches how far the work is.

/** Is told how far the work is. */
export interface Watch {
  /** A stage begins in which so many bytes are read. */
  stage(bytes: number): void;
  /** More bytes will be read in this stage. */
  expect(bytes: number): void;
  add(bytes: number): void;
}

/** A watch that nobody looks at. */
export const unwatched: Watch = { stage: () => {}, expect: () => {}, add: () => {} };
