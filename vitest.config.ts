import { defineConfig } from 'vitest/config';

/** All tests that need no browser. Everything runs in Node: what the renderer tests here is logic without a DOM. */
export default defineConfig({
  test: {
    include: ['tests/{unit,contract,integration,security,reliability}/**/*.test.ts'],
    // Real databases and real processes on two cores: far from what a healthy run needs, near enough to end a hang.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
