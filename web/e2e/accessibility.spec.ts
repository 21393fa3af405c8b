import { DESK, expectAccessible, PHONE, type Role, test, visit } from './visitor';

const pages: { role: Role; paths: string[] }[] = [
  {
    role: 'organiser',
    paths: [
      '',
      '/participants',
      '/participants/nouveau',
      '/participants/f01',
      '/invitations',
      '/invitations/textes',
      '/messages',
      '/fiches',
      '/fiches/questions',
      '/fiches/p03',
      '/souhaits',
      '/planning',
      '/planning/versions',
      '/planning/propositions',
      '/planning/absences',
      '/et-si',
      '/reglages',
      '/historique',
      '/organisateurs',
    ],
  },
  { role: 'funder', paths: ['', '/projets', '/projets/p03', '/comparer?projets=p01,p02,p03', '/souhaits'] },
  { role: 'project', paths: ['', '/fiche', '/financeurs'] },
];

for (const { role, paths } of pages) {
  for (const [width, view] of Object.entries({ phone: PHONE, desk: DESK })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing on the pages of the ${role}, ${width}, ${colorScheme}`, async ({ browser }) => {
        const page = await visit(browser, role, { ...view, colorScheme, reducedMotion: 'reduce' });
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
