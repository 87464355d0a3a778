import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, in this order: started last, a file keeps all other processors waiting. Vitest goes by size in bytes. */
const LONG = [
  'explorer/test/pages',
  'cli/test/cli',
  'test/contributing',
  'catalogue/accuracy',
  'kernels/forms',
  'explorer/test/operation',
  'cli/test/files',
  'test/package',
  'test/systems',
  'define/shared',
  'test/shaders',
  'explorer/test/path',
];

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
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['seed', 'noise'].map(name => `packages/nonlin/test/support/${name}.ts`),
    sequence: { sequencer: LongestFirst },
    // Vitest leaves a processor to itself: of two, half of what there is.
    maxWorkers: availableParallelism(),
    // Generous, because tests that compile, pack and drive a browser share few processors.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
