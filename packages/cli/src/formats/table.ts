// The formats. What the command line offers, what the documentation says and what tests go through is this list.
import { extname } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Format } from './format.ts';

/** What can be asked for by name, with what loads it: formats bring libraries along that others need not wait for. */
const loaders: Readonly<Record<string, { readonly endings: readonly string[]; load(): Promise<Format> }>> = {
  npy: { endings: ['.npy'], load: async () => (await import('./npy.ts')).npy },
  csv: { endings: ['.csv'], load: async () => (await import('./csv.ts')).csv },
  tsv: { endings: ['.tsv', '.tab'], load: async () => (await import('./csv.ts')).tsv },
  json: { endings: ['.json'], load: async () => (await import('./json.ts')).json },
  ndjson: { endings: ['.ndjson', '.jsonl'], load: async () => (await import('./json.ts')).ndjson },
  npz: { endings: ['.npz'], load: async () => (await import('./npz.ts')).npz },
  parquet: { endings: ['.parquet', '.pq'], load: async () => (await import('./parquet.ts')).parquet },
  arrow: {
    endings: ['.arrow', '.arrows', '.feather', '.ipc'],
    load: async () => (await import('./arrow.ts')).arrow,
  },
  safetensors: {
    endings: ['.safetensors'],
    load: async () => (await import('./safetensors.ts')).safetensors,
  },
};

export const formatNames: readonly string[] = Object.keys(loaders);

/** Endings of names of files, with their dots. */
export const endingsOf = (name: string): readonly string[] => loaders[name]!.endings;

export const formatNamed = (name: string): Promise<Format> => loaders[name]!.load();

/** Endings that say how a file is compressed. */
export const compressed = /\.(gz|gzip|zst|zstd)$/i;

/** The format that a file's name says, whatever it is compressed with. */
export function formatOf(path: string): string | undefined {
  const ending = extname(path.replace(compressed, '')).toLowerCase();
  return formatNames.find(name => loaders[name]!.endings.includes(ending));
}

/** The format of an input, by what the command line says or by its name. */
export function inputFormat(path: string, said: string | undefined): Promise<Format> {
  const name = said ?? formatOf(path);
  if (name !== undefined) return formatNamed(name);
  const list = formatNames.join(', ');
  throw new UsageError({
    en: `say which format the input has with --format: ${list}`,
    zh: `请用 --format 指定输入格式：${list}`,
  });
}
