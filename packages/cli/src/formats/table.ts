// The formats. What the command line offers, what the documentation says and what tests go through is this list.
import { extname } from 'node:path';
import { DataError, UsageError } from '../errors.ts';
import type { OpenInput } from '../files/input.ts';
import type { Text } from '../messages.ts';
import {
  type Beginning,
  isArrowStream,
  isCsv,
  isJson,
  isNdjson,
  isSafetensors,
  isTsv,
  mark,
} from './beginnings.ts';
import type { Format } from './format.ts';

interface Listed {
  readonly endings: readonly string[];
  /** Whether a file without such an ending is of this format, by its first bytes. */
  readonly isAt: Beginning;
  load(): Promise<Format>;
}

/** What can be asked for by name, with what loads it: formats bring libraries along that others need not wait for. */
const loaders: Readonly<Record<string, Listed>> = {
  npy: {
    endings: ['.npy'],
    isAt: mark('\x93NUMPY'),
    load: async () => (await import('./npy.ts')).npy,
  },
  csv: {
    endings: ['.csv'],
    isAt: isCsv,
    load: async () => (await import('./csv.ts')).csv,
  },
  tsv: {
    endings: ['.tsv', '.tab'],
    isAt: isTsv,
    load: async () => (await import('./csv.ts')).tsv,
  },
  json: {
    endings: ['.json'],
    isAt: isJson,
    load: async () => (await import('./json.ts')).json,
  },
  ndjson: {
    endings: ['.ndjson', '.jsonl'],
    isAt: isNdjson,
    load: async () => (await import('./json.ts')).ndjson,
  },
  npz: {
    endings: ['.npz'],
    isAt: mark('PK\x03\x04'),
    load: async () => (await import('./npz.ts')).npz,
  },
  parquet: {
    endings: ['.parquet', '.pq'],
    isAt: mark('PAR1'),
    load: async () => (await import('./parquet.ts')).parquet,
  },
  arrow: {
    endings: ['.arrow', '.feather', '.ipc'],
    isAt: mark('ARROW1'),
    load: async () => (await import('./arrow.ts')).arrow,
  },
  arrows: {
    endings: ['.arrows'],
    isAt: isArrowStream,
    load: async () => (await import('./arrow.ts')).arrows,
  },
  safetensors: {
    endings: ['.safetensors'],
    isAt: isSafetensors,
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

/** The format of an input, by what the command line says, by its name, or by its first bytes. */
export async function inputFormat(
  input: OpenInput,
  said: string | undefined,
  note: (text: Text) => void,
): Promise<Format> {
  const head = await input.head();
  if (head.length === 0)
    throw new DataError({ en: `${input.name}: there is nothing in it`, zh: `${input.name}：文件是空的` });
  const name = said ?? formatOf(input.name);
  if (name !== undefined) return formatNamed(name);
  const found = formatNames.find(format => loaders[format]!.isAt(head));
  if (found !== undefined) {
    const format = await formatNamed(found);
    // A mark leaves no doubt; text may be taken for what it is not.
    if (!format.isBinary)
      note({
        en: `${input.name}: took it for ${format.name} by how it begins (--format says otherwise)`,
        zh: `${input.name}：按开头判断为 ${format.name}（可用 --format 另行指定）`,
      });
    return format;
  }
  const list = formatNames.join(', ');
  throw new UsageError({
    en: `${input.name}: cannot tell its format by how it begins; say it with --format: ${list}`,
    zh: `${input.name}：无法从开头判断格式；请用 --format 指定：${list}`,
  });
}
