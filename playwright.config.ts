import { defineConfig } from '@playwright/test';
import { installedBrowser } from './tests/find-browser.mjs';

const executablePath = process.env.POSTIL_TEST_BROWSER ?? installedBrowser();

/** The end-to-end tests: the real backend process and a real browser, one test at a time. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // To trace all of the time is a fifth of the work; a test that fails is traced with `--trace on`.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // The browser's own sandbox does not start in containers. Only tests do without it.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // For the tests that tidy memory at an awkward moment.
        '--js-flags=--expose-gc',
      ],
    },
  },
});
