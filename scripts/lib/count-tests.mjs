// Adds up what the three test runners reported; prints `N passed, N failed`, and fails where one reported nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];

function surefire() {
  const folder = join(root, 'target/surefire-reports');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('TEST-')) : [];
  const total = { passed: 0, failed: 0 };
  for (const file of files) {
    const suite = /<testsuite [^>]*>/.exec(readFileSync(join(folder, file), 'utf8'))?.[0] ?? '';
    const number = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    const failed = number('failures') + number('errors');
    total.failed += failed;
    total.passed += number('tests') - failed - number('skipped');
  }
  return total;
}

function report(path, read) {
  const file = join(root, path);
  return existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
}

const runners = {
  'the service': surefire(),
  'the pages': report('web/test-results/unit.json', (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
  })),
  'the browser': report('web/test-results/browser.json', ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  })),
};

const silent = Object.entries(runners).filter(([, { passed, failed }]) => passed + failed === 0);
for (const [name] of silent) {
  console.error(`no test of ${name} has run`);
}
const sum = (key) => Object.values(runners).reduce((total, counts) => total + counts[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed') + silent.length} failed`);
process.exitCode = sum('failed') + silent.length > 0 ? 1 : 0;
