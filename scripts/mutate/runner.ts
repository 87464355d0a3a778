// Runs tests as it is told, in a process that has read and translated the files once.
import { join } from 'node:path';
import {
  createVitest,
  type Reporter,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from 'vitest/node';
import type { Order, Outcome } from './protocol.ts';

const [folder = '', reach = ''] = process.argv.slice(2);
const support = ['seed', 'noise'].map(name => join(folder, `packages/nonlin/test/support/${name}.ts`));
/** The files that have ended in this run: Vitest itself gives those of earlier runs as well. */
let ended: TestModule[] = [];
const reporter: Reporter = { onTestModuleEnd: module => void ended.push(module) };

const vitest: Vitest = await createVitest(
  'test',
  {
    root: folder,
    config: false,
    watch: false,
    reporters: [reporter],
    setupFiles: reach ? [join(import.meta.dirname, 'reach.ts'), ...support] : support,
    include: ['packages/*/test/**/*.test.ts'],
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    sequence: {
      sequencer: class {
        sort = async (files: TestSpecification[]) => files;
        shard = this.sort;
      },
    },
  } as never,
  { cacheDir: join(folder, '.vite'), server: { watch: null } } as never,
);
await vitest.standalone();

async function run({ selections, bail }: Order): Promise<Outcome> {
  vitest.config.bail = bail ? 1 : 0;
  for (const project of vitest.projects) project.config.bail = vitest.config.bail;
  const [project] = vitest.projects;
  const specifications = selections.map(({ file, tests }) =>
    project!.createSpecification(join(folder, file), tests ? { testIds: [...tests] } : undefined),
  );
  ended = [];
  const { unhandledErrors } = await vitest.runTestSpecifications(specifications, false);
  const shown = (error: unknown): string => String((error as Error | undefined)?.message ?? error);
  return {
    tests: ended.flatMap(module =>
      [...module.children.allTests()].map(test => ({
        id: test.id,
        file: module.moduleId.slice(folder.length + 1),
        name: test.fullName,
        milliseconds: test.diagnostic()?.duration ?? 0,
        state: test.result().state,
      })),
    ),
    // What fails before the tests of a group is an error of the group, whose tests are then skipped.
    errors: [
      ...unhandledErrors.map(shown),
      ...ended.flatMap(m => [m, ...m.children.allSuites()].flatMap(s => s.errors().map(shown))),
    ],
  };
}

process.on('message', (order: Order) => {
  run(order).then(
    outcome => process.send!(outcome),
    error => process.send!({ tests: [], errors: [String(error)] } satisfies Outcome),
  );
});
process.on('disconnect', () => process.exit());
process.send!('ready');
