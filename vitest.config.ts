import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['packages/nonlin/test/support/seed.ts'],
    testTimeout: 120_000,
  },
});
