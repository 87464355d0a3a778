import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, in this order: started last, a file keeps all other processors waiting. Vitest goes by size in bytes. */
const LONG = [
  'explorer/test/pages',
  'cli/test/cli',
  'languages/hostile',
  'kernels/forms',
  'test/contributing',
  'explorer/test/questions.operation',
  'catalogue/accuracy',
  'explorer/test/addresses',
  'explorer/test/operation',
  'cli/test/files',
  'test/package',
  'test/systems',
  'define/shared',
  'test/shaders',
  'explorer/test/path',
];

/** Files that look at what is loaded, or put other modules in its place, need a process that has loaded none. */
const ALONE = [
  ...['define/graphs', 'formula/later'],
  ...['kernels/fuzz', 'kernels/modules', 'kernels/overlap', 'kernels/runtime'],
].map(name => `packages/nonlin/test/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex(name => moduleId.endsWith(`${name}.test.ts`));
      return place === -1 ? LONG.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // To load the library takes a second a file, so files share processes.
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ALONE,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    setupFiles: ['seed', 'noise'].map(name => `packages/nonlin/test/support/${name}.ts`),
    sequence: { sequencer: LongestFirst },
    // Vitest leaves a processor to itself: of two, half of what there is.
    maxWorkers: availableParallelism(),
    // Generous, because tests that compile, pack and drive a browser share few processors.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
