// Finds out which tests reach which mutants, and whether these tests notice the mutant.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Numbered } from './mutants.ts';
import type { Outcome, Ran, Selection } from './protocol.ts';
import type { Sandbox } from './sandbox.ts';
import { type Session, sessionIn } from './session.ts';

/** What became of a mutant; `unreached` and `survived` are those that no test noticed. */
export type Fate = 'test' | 'timeout' | 'types' | 'survived' | 'unreached';

export interface Verdict {
  readonly fate: Fate;
  /** The test that failed. */
  readonly by?: string;
}

/** For each mutant, the tests that reach it, file by file, those first that take least time. */
export interface Reach {
  readonly selections: ReadonlyMap<number, readonly Selection[]>;
  milliseconds(selections: readonly Selection[]): number;
}

const A_DAY = 86_400_000;
/** A file of tests needs about as long to be loaded, in milliseconds. */
const LOADING = 1500;

export async function reachOf(sandbox: Sandbox, files: readonly string[]): Promise<Reach> {
  const session = sessionIn(sandbox.folder, true);
  const notes = join(sandbox.folder, '.tests');
  rmSync(notes, { force: true });
  sandbox.run('none');
  const outcome = await session.run({ selections: files.map(file => ({ file })), bail: false }, A_DAY);
  session.close();
  const broken = failuresOf(outcome!);
  if (broken.length > 0) throw new Error(`tests that fail with no mutant at all: ${broken.join('; ')}`);
  return arranged(outcome!.tests, existsSync(notes) ? readFileSync(notes, 'utf8').trimEnd().split('\n') : []);
}

const isFailed = ({ state }: Ran): boolean => state === 'failed';

const failuresOf = ({ tests, errors }: Outcome): readonly string[] => [
  ...tests.filter(isFailed).map(t => `${t.file}: ${t.name}`),
  ...errors,
];

function arranged(tests: readonly Ran[], notes: readonly string[]): Reach {
  const byId = new Map(tests.map(t => [t.id, t]));
  const fileOf = (id: string): string =>
    byId.get(id)?.file ?? tests.find(t => t.id.startsWith(`${id}_`))!.file;
  const found = new Map<number, Map<string, Set<string> | 'all'>>();
  for (const line of notes) {
    const { test, ids } = JSON.parse(line) as { test: string; ids: readonly number[] };
    for (const id of ids) {
      const files = found.get(id) ?? new Map<string, Set<string> | 'all'>();
      found.set(id, files);
      const known = files.get(fileOf(test));
      if (!byId.has(test)) files.set(fileOf(test), 'all');
      else if (known !== 'all') files.set(fileOf(test), new Set([...(known ?? []), test]));
    }
  }
  const cost = ({ file, tests: some }: Selection): number =>
    LOADING +
    tests
      .filter(t => (some ? some.includes(t.id) : t.file === file))
      .reduce((sum, t) => sum + t.milliseconds, 0);
  const selectionsOf = (files: ReadonlyMap<string, Set<string> | 'all'>): readonly Selection[] =>
    [...files]
      .map(([file, some]): Selection => (some === 'all' ? { file } : { file, tests: [...some] }))
      .sort((a, b) => cost(a) - cost(b));
  return {
    selections: new Map([...found].map(([id, files]) => [id, selectionsOf(files)])),
    milliseconds: selections => selections.reduce((sum, s) => sum + cost(s), 0),
  };
}

/** Tries one mutant after the other. */
export async function* trials(
  sandbox: Sandbox,
  mutants: readonly Numbered[],
  reach: Reach,
): AsyncGenerator<readonly [Numbered, Verdict]> {
  const session = sessionIn(sandbox.folder);
  const control = controlIn(sandbox, session);
  try {
    for (const numbered of mutants) {
      const selections = reach.selections.get(numbered.id) ?? [];
      if (selections.length === 0) yield [numbered, { fate: 'unreached' }];
      else {
        sandbox.run(numbered.id);
        // Four times as long as without it, because others use the machine too.
        const limit = 30_000 + 4 * reach.milliseconds(selections);
        const outcome = await session.run({ selections, bail: true }, limit);
        await control(outcome);
        yield [numbered, verdict(outcome, sandbox.folder)];
      }
    }
  } finally {
    session.close();
  }
}

/**
 * Makes sure that a test which fails with a mutant passes without any behind the same tests: it might depend on others, which do not run
 * here. Each test is asked once.
 */
function controlIn(sandbox: Sandbox, session: Session) {
  const innocent = new Set<string>();
  return async (outcome: Outcome | undefined): Promise<void> => {
    const killer = outcome?.tests.find(isFailed);
    if (!killer || innocent.has(killer.id)) return;
    sandbox.run('none');
    const { file } = killer;
    const ran = outcome!.tests.filter(t => t.file === file && t.state !== 'skipped').map(t => t.id);
    const without = await session.run({ selections: [{ file, tests: ran }], bail: false }, A_DAY);
    const broken = failuresOf(without!);
    if (broken.length > 0)
      throw new Error(`tests that fail when they run without others: ${broken.join('; ')}`);
    for (const t of without!.tests) if (t.state === 'passed') innocent.add(t.id);
  };
}

/** The name of a test may have a path in it, of which the folder says nothing to others. */
function verdict(outcome: Outcome | undefined, folder: string): Verdict {
  if (!outcome) return { fate: 'timeout' };
  const [by] = failuresOf(outcome);
  return by === undefined ? { fate: 'survived' } : { fate: 'test', by: by.replaceAll(`${folder}/`, '') };
}
