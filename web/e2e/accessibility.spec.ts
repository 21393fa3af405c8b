import { PAGES } from './pages';
import { DESK, expectAccessibleInAllColours, PHONE, test, visit } from './visitor';

for (const { role, paths } of PAGES) {
  for (const [width, view] of Object.entries({ phone: PHONE, desk: DESK })) {
    test(`axe finds nothing on the pages of the ${role}, ${width}`, async ({ browser }) => {
      // Each role has a list of pages, which grows.
      test.slow();
      const page = await visit(browser, role, view);
      const home = page.url();
      for (const path of paths) {
        await page.goto(home + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectAccessibleInAllColours(page);
      }
    });
  }
}
