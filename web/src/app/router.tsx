import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { DENSITIES, type Density } from '@/features/board/model/columns';
import { isState } from '@/features/factsheet/model/list';
import { isKind } from '@/features/people/model/kinds';
import { AccessPage } from '@/features/session/components/AccessPage';
import { LostLinkPage } from '@/features/session/components/LostLinkPage';
import { ProviderSignIn } from '@/features/identity/components/ProviderSignIn';
import { refusalOf, type Refusal } from '@/features/identity/model/refusal';
import { SignInPage } from '@/features/session/components/SignInPage';
import { WelcomePage } from '@/features/session/components/WelcomePage';
import { catalogueFilter } from '@/features/wishes/model/catalogueFilter';
import type { FunderKind, SheetState } from '@/shared/api/types';
import {
  goToLanding,
  requireAccess,
  requireAnyOrganiser,
  requireOrganiser,
  requireScreen,
  requireSide,
  requireView,
} from './guards';
import {
  isLetterWord,
  isOrderWord,
  isStateWord,
  type LetterWord,
  type OrderWord,
  type StateWord,
} from './routes/organiser/mailWords';
import { ErasedPage } from './routes/ErasedPage';
import { PlainLayout } from './layout/PlainLayout';
import { isSideWord, type SideWord } from './routes/organiser/sideWords';
import { Missing, Pending, RouteError } from './routes/states';

interface Refused {
  refus?: Refusal;
}

/** Why the identity provider has signed nobody in. */
function refusedIn(search: Record<string, unknown>): Refused {
  const refus = refusalOf(search.refus);
  return refus === undefined ? {} : { refus };
}

const root = createRootRoute({ notFoundComponent: Missing });

const plain = createRoute({ getParentRoute: () => root, id: 'plain', component: PlainLayout });
const home = createRoute({
  getParentRoute: () => plain,
  path: '/',
  beforeLoad: goToLanding,
  component: WelcomePage,
});
const access = createRoute({ getParentRoute: () => plain, path: '/acces', component: AccessPage });
const lostLink = createRoute({ getParentRoute: () => plain, path: '/lien-perdu', component: LostLinkPage });
const signIn = createRoute({
  getParentRoute: () => plain,
  path: '/connexion',
  // A page of this app, and no other's.
  validateSearch: (search): { vers?: string } & Refused => ({
    ...(typeof search.vers === 'string' && /^\/(?![/\\])/.test(search.vers) && { vers: search.vers }),
    ...refusedIn(search),
  }),
  component: () => {
    const { vers: next = '/evenements', refus } = signIn.useSearch();
    return <SignInPage next={next} other={<ProviderSignIn next={next} refused={refus} />} />;
  },
});
const erased = createRoute({ getParentRoute: () => plain, path: '/efface', component: ErasedPage });
const account = createRoute({
  getParentRoute: () => plain,
  path: '/compte',
  validateSearch: refusedIn,
  beforeLoad: requireAnyOrganiser,
  component: lazyRouteComponent(() => import('./routes/organiser/AccountPage'), 'AccountPage'),
});
const events = createRoute({
  getParentRoute: () => plain,
  path: '/evenements',
  beforeLoad: requireAccess,
  component: lazyRouteComponent(() => import('./routes/organiser/EventsPage'), 'EventsPage'),
});

const newEvent = createRoute({
  getParentRoute: () => plain,
  path: '/evenements/nouveau',
  beforeLoad: requireAnyOrganiser,
  component: lazyRouteComponent(() => import('./routes/organiser/NewEventPage'), 'NewEventPage'),
});

const organiser = createRoute({
  getParentRoute: () => root,
  path: '/evenements/$eventId',
  beforeLoad: ({ params }) => requireOrganiser(params.eventId),
  component: lazyRouteComponent(() => import('./layout/OrganiserLayout'), 'OrganiserLayout'),
});
const overview = createRoute({
  getParentRoute: () => organiser,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/organiser/OverviewPage'), 'OverviewPage'),
});

/** Who is looked for in the list of participants. */
interface ParticipantSearch {
  q?: string;
  cote?: SideWord;
  type?: FunderKind;
}

const participants = createRoute({
  getParentRoute: () => organiser,
  path: '/participants',
  validateSearch: (search): ParticipantSearch => ({
    ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
    ...(isSideWord(search.cote) && { cote: search.cote }),
    ...(isKind(search.type) && { type: search.type }),
  }),
  component: lazyRouteComponent(() => import('./routes/organiser/ParticipantsPage'), 'ParticipantsPage'),
});
const newParticipant = createRoute({
  getParentRoute: () => organiser,
  path: '/participants/nouveau',
  validateSearch: (search): Pick<ParticipantSearch, 'cote'> => ({
    ...(isSideWord(search.cote) && { cote: search.cote }),
  }),
  component: lazyRouteComponent(() => import('./routes/organiser/NewParticipantPage'), 'NewParticipantPage'),
});
const participantPage = createRoute({
  getParentRoute: () => organiser,
  path: '/participants/$participantId',
  component: lazyRouteComponent(() => import('./routes/organiser/ParticipantPage'), 'ParticipantPage'),
});
const importPage = createRoute({
  getParentRoute: () => organiser,
  path: '/importer',
  component: lazyRouteComponent(() => import('./routes/organiser/ImportPage'), 'ImportPage'),
});
const wishes = createRoute({
  getParentRoute: () => organiser,
  path: '/souhaits',
  validateSearch: (search): { q?: string } => ({
    ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
  }),
  component: lazyRouteComponent(() => import('./routes/organiser/WishesPage'), 'WishesPage'),
});

/** Which delegates are looked for among the invitations. */
interface InvitationSearch {
  q?: string;
  etat?: StateWord;
  cote?: SideWord;
  tri?: OrderWord;
}

const invitations = createRoute({
  getParentRoute: () => organiser,
  path: '/invitations',
  validateSearch: (search): InvitationSearch => ({
    ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
    ...(isStateWord(search.etat) && { etat: search.etat }),
    ...(isSideWord(search.cote) && { cote: search.cote }),
    ...(isOrderWord(search.tri) && { tri: search.tri }),
  }),
  component: lazyRouteComponent(() => import('./routes/organiser/InvitationsPage'), 'InvitationsPage'),
});
const letterTexts = createRoute({
  getParentRoute: () => organiser,
  path: '/invitations/textes',
  component: lazyRouteComponent(() => import('./routes/organiser/LetterTextsPage'), 'LetterTextsPage'),
});
const messages = createRoute({
  getParentRoute: () => organiser,
  path: '/messages',
  validateSearch: (search): { etat?: LetterWord; message?: string } => ({
    ...(isLetterWord(search.etat) && { etat: search.etat }),
    ...(typeof search.message === 'string' && { message: search.message }),
  }),
  component: lazyRouteComponent(() => import('./routes/organiser/MessagesPage'), 'MessagesPage'),
});

const SCHEDULE_VIEWS = ['financeurs', 'projets', 'tous'] as const;
export type ScheduleView = (typeof SCHEDULE_VIEWS)[number];

interface BoardSearch {
  vue?: ScheduleView;
  densite?: Density;
  /** Who is looked for. */
  q?: string;
  /** What is open beside the grid. */
  ouvert?: string;
}

const board = createRoute({
  getParentRoute: () => organiser,
  path: '/planning',
  validateSearch: (search): BoardSearch => {
    const view = SCHEDULE_VIEWS.find((name) => name === search.vue);
    const density = DENSITIES.find((name) => name === search.densite);
    return {
      ...(view !== undefined && { vue: view }),
      ...(density !== undefined && { densite: density }),
      ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
      ...(typeof search.ouvert === 'string' && { ouvert: search.ouvert }),
    };
  },
  component: lazyRouteComponent(() => import('./routes/organiser/BoardPage'), 'BoardPage'),
});

interface VersionSearch {
  /** The id of the schedule to look at; the published one without it. */
  version?: string;
  vue?: ScheduleView;
}

const versions = createRoute({
  getParentRoute: () => organiser,
  path: '/planning/versions',
  validateSearch: (search): VersionSearch => {
    const view = SCHEDULE_VIEWS.find((name) => name === search.vue);
    return {
      ...(typeof search.version === 'string' && { version: search.version }),
      ...(view !== undefined && { vue: view }),
    };
  },
  component: lazyRouteComponent(() => import('./routes/organiser/VersionsPage'), 'VersionsPage'),
});

const MOST_FEW = 100;

function isFew(few: unknown): few is number {
  return typeof few === 'number' && Number.isInteger(few) && few >= 1 && few <= MOST_FEW;
}

const reactions = createRoute({
  getParentRoute: () => organiser,
  path: '/planning/propositions',
  /** How many participants are few, where the organiser says so. */
  validateSearch: (search): { peu?: number } => (isFew(search.peu) ? { peu: search.peu } : {}),
  component: lazyRouteComponent(() => import('./routes/organiser/ReactionsPage'), 'ReactionsPage'),
});

const whatIf = createRoute({
  getParentRoute: () => organiser,
  path: '/et-si',
  component: lazyRouteComponent(() => import('./routes/organiser/WhatIfPage'), 'WhatIfPage'),
});

const absences = createRoute({
  getParentRoute: () => organiser,
  path: '/planning/absences',
  component: lazyRouteComponent(() => import('./routes/organiser/AbsencesPage'), 'AbsencesPage'),
});

const publication = createRoute({
  getParentRoute: () => organiser,
  path: '/publication',
  component: lazyRouteComponent(() => import('./routes/organiser/PublicationPage'), 'PublicationPage'),
});
const changeRequests = createRoute({
  getParentRoute: () => organiser,
  path: '/demandes',
  component: lazyRouteComponent(() => import('./routes/organiser/ChangeRequestsPage'), 'ChangeRequestsPage'),
});
const settings = createRoute({
  getParentRoute: () => organiser,
  path: '/reglages',
  component: lazyRouteComponent(() => import('./routes/organiser/SettingsPage'), 'SettingsPage'),
});
const sheets = createRoute({
  getParentRoute: () => organiser,
  path: '/fiches',
  validateSearch: (search): { q?: string; etat?: SheetState } => ({
    ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
    ...(isState(search.etat) && { etat: search.etat }),
  }),
  component: lazyRouteComponent(() => import('./routes/organiser/SheetsPage'), 'SheetsPage'),
});
const sheetQuestions = createRoute({
  getParentRoute: () => organiser,
  path: '/fiches/questions',
  component: lazyRouteComponent(() => import('./routes/organiser/SheetQuestionsPage'), 'SheetQuestionsPage'),
});
const sheetReview = createRoute({
  getParentRoute: () => organiser,
  path: '/fiches/$projectId',
  component: lazyRouteComponent(() => import('./routes/organiser/SheetReviewPage'), 'SheetReviewPage'),
});
const history = createRoute({
  getParentRoute: () => organiser,
  path: '/historique',
  validateSearch: (search): { vue?: 'acces' } => ({ ...(search.vue === 'acces' && { vue: 'acces' }) }),
  component: lazyRouteComponent(() => import('./routes/organiser/HistoryPage'), 'HistoryPage'),
});

const organisers = createRoute({
  getParentRoute: () => organiser,
  path: '/organisateurs',
  component: lazyRouteComponent(() => import('./routes/organiser/OrganisersPage'), 'OrganisersPage'),
});

const videoPage = createRoute({
  getParentRoute: () => organiser,
  path: '/visio',
  component: lazyRouteComponent(() => import('./routes/organiser/VideoPage'), 'VideoPage'),
});
const screen = createRoute({
  getParentRoute: () => root,
  path: '/ecran/$eventId',
  beforeLoad: ({ params }) => requireScreen(params.eventId),
  component: lazyRouteComponent(() => import('./routes/ScreenPage'), 'ScreenPage'),
});

const participant = createRoute({
  getParentRoute: () => root,
  path: '/evenements/$eventId/p/$participantId',
  beforeLoad: async ({ params }) => ({ view: await requireView(params.eventId, params.participantId) }),
  component: lazyRouteComponent(() => import('./layout/ParticipantLayout'), 'ParticipantLayout'),
});
const agenda = createRoute({
  getParentRoute: () => participant,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/participant/AgendaPage'), 'AgendaPage'),
});
const catalogue = createRoute({
  getParentRoute: () => participant,
  path: '/projets',
  validateSearch: catalogueFilter,
  beforeLoad: ({ params }) => requireSide(params.eventId, params.participantId, 'funder'),
  component: lazyRouteComponent(() => import('./routes/participant/CataloguePage'), 'CataloguePage'),
});
const sheet = createRoute({
  getParentRoute: () => participant,
  path: '/projets/$projectId',
  validateSearch: catalogueFilter,
  beforeLoad: ({ params }) => requireSide(params.eventId, params.participantId, 'funder'),
  component: lazyRouteComponent(() => import('./routes/participant/SheetPage'), 'SheetPage'),
});
const compare = createRoute({
  getParentRoute: () => participant,
  path: '/comparer',
  validateSearch: (search): { projets?: string } => ({
    ...(typeof search.projets === 'string' && { projets: search.projets }),
  }),
  beforeLoad: ({ params }) => requireSide(params.eventId, params.participantId, 'funder'),
  component: lazyRouteComponent(() => import('./routes/participant/ComparePage'), 'ComparePage'),
});
const myWishes = createRoute({
  getParentRoute: () => participant,
  path: '/souhaits',
  component: lazyRouteComponent(() => import('./routes/participant/MyWishesPage'), 'MyWishesPage'),
});
const mySheet = createRoute({
  getParentRoute: () => participant,
  path: '/fiche',
  beforeLoad: ({ params }) => requireSide(params.eventId, params.participantId, 'project'),
  component: lazyRouteComponent(() => import('./routes/participant/MySheetPage'), 'MySheetPage'),
});
const funders = createRoute({
  getParentRoute: () => participant,
  path: '/financeurs',
  beforeLoad: ({ params }) => requireSide(params.eventId, params.participantId, 'project'),
  component: lazyRouteComponent(() => import('./routes/participant/FundersPage'), 'FundersPage'),
});

const myData = createRoute({
  getParentRoute: () => participant,
  path: '/mes-donnees',
  component: lazyRouteComponent(() => import('./routes/participant/MyDataPage'), 'MyDataPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    plain.addChildren([home, access, lostLink, signIn, erased, account, events, newEvent]),
    organiser.addChildren([
      overview,
      participants,
      newParticipant,
      participantPage,
      invitations,
      letterTexts,
      messages,
      sheets,
      sheetQuestions,
      sheetReview,
      importPage,
      wishes,
      board,
      versions,
      reactions,
      absences,
      publication,
      changeRequests,
      whatIf,
      settings,
      history,
      organisers,
      videoPage,
    ]),
    screen,
    participant.addChildren([agenda, catalogue, sheet, compare, myWishes, mySheet, funders, myData]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: RouteError,
  defaultPendingComponent: Pending,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
