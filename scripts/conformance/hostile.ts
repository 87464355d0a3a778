// Code of definitions that try to leave their place, read by the systems that it is for: `npm run conformance -- hostile`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Definition } from '../../packages/nonlin/src/functions/definition.ts';
import { code } from '../../packages/nonlin/src/notation.ts';
import { names, texts, withName, withText } from '../../packages/nonlin/test/support/hostile.ts';
import { inEach } from './engines/databases.ts';
import { type Database, statementsOf } from './engines/sql.ts';

/** What a system says against the code of each definition; undefined where the system is missing. */
type Reader = (definitions: readonly Definition[]) => Promise<readonly string[] | undefined>;

const PYTHON = `import sys, warnings
warnings.simplefilter('error')
for path in sys.argv[1:]:
    with open(path, newline='', encoding='utf-8') as f:
        text = f.read()
    try:
        compile(text, path, 'exec')
    except Exception as e:
        print(path, e)
`;

const python: Reader = async definitions => {
  if (spawnSync('python3', ['--version']).status !== 0) return undefined;
  return withFiles(definitions, ['numpy', 'pytorch', 'jax', 'keras', 'mlx'], '.py', paths =>
    spawnSync('python3', ['-c', PYTHON, ...paths], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter(Boolean),
  );
};

const compiled =
  (compiler: string, flags: readonly string[]): Reader =>
  async definitions => {
    if (spawnSync(compiler, ['--version']).status !== 0) return undefined;
    return withFiles(definitions, ['c'], '.h', paths =>
      paths.flatMap(path => {
        const { status, stderr } = spawnSync(compiler, [...flags, '-fsyntax-only', path], {
          encoding: 'utf8',
        });
        return status === 0 ? [] : [stderr];
      }),
    );
  };

function withFiles(
  definitions: readonly Definition[],
  languages: readonly string[],
  extension: string,
  read: (paths: readonly string[]) => readonly string[],
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-hostile-'));
  try {
    const paths = definitions.flatMap((f, i) =>
      languages.map(language => {
        const path = join(folder, `${language}${i}${extension}`);
        writeFileSync(path, code(f, language, { derivative: true }));
        return path;
      }),
    );
    return read(paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inDatabase(
  { language, type, temporary, isUndoable, execute }: Database,
  definitions: readonly Definition[],
): Promise<readonly string[]> {
  const undone = (statement: string): readonly string[] => (isUndoable ? [statement] : []);
  const columns = ['x', 'g', 'g_mirrored'].map(id => `CAST(1 AS ${type}) AS ${id}`).join(', ');
  const complaints: string[] = [];
  for (const f of definitions) {
    const statements = statementsOf(code(f, language, { derivative: true }) as string);
    const table = `CREATE TEMPORARY ${temporary} elements AS SELECT 1 AS row_id, 0 AS position, ${columns}`;
    await execute([
      ...undone('BEGIN'),
      `DROP ${temporary} IF EXISTS elements`,
      table,
      ...statements,
      ...undone('ROLLBACK'),
      'SELECT 1',
    ]).catch(async (error: Error) => {
      complaints.push(`${f.name}: ${error.message}`);
      await execute([...undone('ROLLBACK'), 'SELECT 1']).catch(() => undefined);
    });
  }
  return complaints;
}

const readers: Readonly<Record<string, Reader>> = {
  Python: python,
  C: compiled('gcc', ['-std=c99', '-Wall', '-Wextra', '-Werror', '-Wno-unused-function', '-x', 'c']),
  'C++': compiled('g++', ['-x', 'c++']),
};

/** What each system that reads files or statements says; undefined where it is missing. */
async function verdicts(
  definitions: readonly Definition[],
): Promise<readonly (readonly [system: string, complaints: readonly string[] | undefined])[]> {
  const found: (readonly [string, readonly string[] | undefined])[] = [];
  for (const [system, read] of Object.entries(readers)) found.push([system, await read(definitions)]);
  for (const [{ title }, complaints] of await inEach(database => inDatabase(database, definitions)))
    found.push([title, complaints]);
  return found;
}

/** Reads everything everywhere, prints what is said against it, and tells whether nothing is. */
export async function hostile(): Promise<boolean> {
  const definitions = [...texts.flatMap(withText), ...names.flatMap(withName)];
  let isRead = true;
  for (const [system, complaints] of await verdicts(definitions)) {
    console.log(
      complaints === undefined
        ? `${system}: not here`
        : `${system}: ${definitions.length} definitions, ${complaints.length} complaints`,
    );
    for (const complaint of complaints ?? []) console.log(`  ${complaint}`);
    isRead &&= (complaints ?? []).length === 0;
  }
  return isRead;
}
