/** Somewhere to write bytes in order. */
export interface Sink {
  write(bytes: Uint8Array | string): Promise<void>;
  /** A file that may be written at any place; a pipe or a device has none. */
  readonly file?: {
    /** The future name of the file, for messages. */
    readonly name: string;
    readonly path: string;
    /** Overwrites bytes, or writes ahead of the order; where `write` goes on does not change. */
    writeAt(bytes: Uint8Array, position: number): Promise<void>;
    /** Lets `write` go on after what others wrote. */
    skip(bytes: number): void;
  };
}
