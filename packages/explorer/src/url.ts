// Keeps the reader's choices in the address: a table of fields says how each part of the state is read and written.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** One part of a state: what it is at first, and its form in the address. What cannot be read is undefined. */
export interface Field<T> {
  readonly start: T;
  read(text: string): T | undefined;
  write(value: T): string;
}
export type Fields<S> = { readonly [K in keyof S]: Field<S[K]> };

/** A number from low to high, both included. */
export const numberField = (start: number, low = -Infinity, high = Infinity): Field<number> => ({
  start,
  read: text => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return value >= low && value <= high ? value : undefined;
  },
  write: String,
});

/** A whole number from low to high, both included. */
export const wholeField = (start: number, low: number, high: number): Field<number> => {
  const field = numberField(start, low, high);
  return {
    ...field,
    read: text => {
      const value = field.read(text);
      return Number.isInteger(value) ? value : undefined;
    },
  };
};

export const choiceField = <T extends string>(start: T, allowed: readonly T[]): Field<T> => ({
  start,
  read: text => allowed.find(value => value === text),
  write: value => value,
});

export const flagField = (start: boolean): Field<boolean> => ({
  start,
  read: text => ({ 0: false, 1: true })[text],
  write: value => (value ? '1' : '0'),
});

export const textField = (start: string, longest = 500): Field<string> => ({
  start,
  read: text => (text.length <= longest ? text : undefined),
  write: value => value,
});

/** Items between commas, with a least and a largest number of them. */
export const listField = <T>(
  start: readonly T[],
  item: Field<T>,
  least = 0,
  most = 100,
): Field<readonly T[]> => ({
  start,
  read: text => {
    const items = text === '' ? [] : text.split(',').map(part => item.read(part));
    const isRead = items.length >= least && items.length <= most && !items.includes(undefined);
    return isRead ? (items as T[]) : undefined;
  },
  write: value => value.map(v => item.write(v)).join(','),
});

/** The state that an address states; `refused` names what it states and what cannot be read. */
export function readAddress<S extends object>(
  fields: Fields<S>,
  search: string,
): { readonly state: S; readonly refused: readonly string[] } {
  const query = new URLSearchParams(search);
  const refused: string[] = [];
  const read = Object.entries<Field<unknown>>(fields).map(([key, field]) => {
    const text = query.get(key);
    const value = text === null ? field.start : field.read(text);
    if (value === undefined) refused.push(key);
    return [key, value ?? field.start] as const;
  });
  return { state: Object.fromEntries(read) as S, refused };
}

/** The part of an address behind "?": what differs from the start, beside what other parts of the page state in `search`. */
export function addressOf<S extends object>(fields: Fields<S>, state: S, search = ''): string {
  const query = new URLSearchParams(search);
  for (const [key, field] of Object.entries<Field<unknown>>(fields)) {
    const text = field.write(state[key as keyof S]);
    if (text === field.write(field.start)) query.delete(key);
    else query.set(key, text);
  }
  const text = query.toString();
  return text && `?${text}`;
}

/** The state of a part in the address. Parts of one page have fields of different names. */
export interface Address<S> {
  readonly state: S;
  /** Fields that the address states and that cannot be read: the page says that their defaults are shown. */
  readonly refused: readonly string[];
  change(part: Partial<S>): void;
  reset(): void;
}

const PAUSE = 300;

/**
 * What the document tells its parts before the reader goes to another page: to say where they are, then to write into the address
 * what waits for that. A part that is far ahead of its address listens to the first.
 */
export const SETTLE = 'settle';
const WRITE = 'write';
export function settle(): void {
  document.dispatchEvent(new Event(SETTLE));
  document.dispatchEvent(new Event(WRITE));
}

/**
 * A state that is also the address. It is written a moment after the last change: Safari refuses more than 100 changes of
 * the address in 30 seconds. `fields` is read once.
 */
export function useAddress<S extends object>(fields: Fields<S>): Address<S> {
  const own = useMemo(() => fields, []);
  const start = useMemo(() => readAddress(own, '').state, []);
  const [state, setState] = useState(start);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const current = useRef(state);
  const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const show = useCallback((next: S): void => {
    current.current = next;
    setState(next);
  }, []);
  // Before the reader can change anything: the prerendered page has the start, and what the address says comes right after it.
  useLayoutEffect(() => {
    const stated = readAddress(own, location.search);
    show(stated.state);
    setRefused(stated.refused);
  }, []);
  /** Writes the last change, if it still waits. */
  const flush = useCallback((): void => {
    if (pending.current === undefined) return;
    clearTimeout(pending.current);
    pending.current = undefined;
    const query = addressOf(own, current.current, location.search);
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
    document.dispatchEvent(new Event('statechange'));
  }, []);
  useEffect(() => {
    document.addEventListener(WRITE, flush);
    return () => document.removeEventListener(WRITE, flush);
  }, []);
  const write = useCallback((next: S): void => {
    show(next);
    clearTimeout(pending.current);
    pending.current = setTimeout(flush, PAUSE);
  }, []);
  const change = useCallback((part: Partial<S>) => write({ ...current.current, ...part }), []);
  const reset = useCallback(() => write(start), []);
  return { state, refused, change, reset };
}
