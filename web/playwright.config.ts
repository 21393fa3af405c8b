import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// Debian's browser: Playwright's own cannot be downloaded everywhere.
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  throw new Error(`No browser at ${executablePath}; set CHROMIUM to the path of one.`);
}

export default defineConfig({
  testDir: './e2e',
  outputDir: 'test-results/browser',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // One service and one event serve all journeys, which change it.
  workers: 1,
  fullyParallel: false,
  // Only a second try records a trace, which costs time; what passes then is named as flaky in the report.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  globalSetup: './e2e/start-service.ts',
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // What still fades is neither read nor clicked as it will be.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium' }],
});
