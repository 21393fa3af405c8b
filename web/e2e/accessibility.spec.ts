import { PAGES } from './pages';
import { DESK, expectAccessible, PHONE, test, visit } from './visitor';

for (const { role, paths } of PAGES) {
  for (const [width, view] of Object.entries({ phone: PHONE, desk: DESK })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing on the pages of the ${role}, ${width}, ${colorScheme}`, async ({ browser }) => {
        // Each role has a list of pages, which grows.
        test.slow();
        const page = await visit(browser, role, { ...view, colorScheme });
        const home = page.url();
        for (const path of paths) {
          await page.goto(home + path);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await expectAccessible(page);
        }
      });
    }
  }
}
