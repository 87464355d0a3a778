import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['seed', 'noise'].map(name => `packages/nonlin/test/support/${name}.ts`),
    // Generous, because tests that compile, pack and drive a browser share few processors.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
