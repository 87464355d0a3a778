// The types of serve.js.
export interface Served {
  /** Where the site is, ending in a slash. */
  readonly url: string;
  close(): Promise<void>;
}
export interface ServeOptions {
  /** 4173 if left out, or any that is free where that is taken. */
  readonly port?: number;
  /** 127.0.0.1 if left out: this machine only. */
  readonly host?: string;
  /** The folder that is served; the built site if left out. */
  readonly folder?: string;
}
export declare function serve(options?: ServeOptions): Promise<Served>;
export declare const PORT: number;
