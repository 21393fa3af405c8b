import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config';

/** The pages of a service that scripts/bench has started, one at a time. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/bench',
  timeout: 600_000,
  workers: 1,
  reporter: 'line',
  // A trace takes the page's picture at every step, which costs more than much of what is measured.
  use: { ...journeys.use, trace: 'off' },
});
