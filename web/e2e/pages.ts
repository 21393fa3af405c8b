import type { Role } from './visitor';

/** Every page of an event, below the address at which somebody's link arrives. */
export const PAGES: { role: Role; paths: string[] }[] = [
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
      '/publication',
      '/demandes',
      '/visio',
      '/et-si',
      '/reglages',
      '/importer',
      '/historique',
      '/historique?vue=acces',
      '/organisateurs',
    ],
  },
  {
    role: 'funder',
    paths: ['', '/projets', '/projets/p03', '/comparer?projets=p01,p02,p03', '/souhaits', '/mes-donnees'],
  },
  { role: 'project', paths: ['', '/fiche', '/financeurs', '/mes-donnees'] },
];
