import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['packages/nonlin/test/support/seed.ts'],
    // Generous, because tests that compile, pack and drive a browser share few processors.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
