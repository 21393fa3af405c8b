/** Where each answer of the service is kept; the keys of an event begin alike, so that all can be read afresh at once. */
export const keys = {
  session: ['session'] as const,
  account: ['account'] as const,
  provider: ['provider'] as const,
  events: ['events'] as const,
  event: (eventId: string) => ['event', eventId] as const,
  overview: (eventId: string) => ['event', eventId, 'overview'] as const,
  /** Below the overview: whatever alters that may alter what comes next. */
  nextStep: (eventId: string) => ['event', eventId, 'overview', 'next-step'] as const,
  settings: (eventId: string) => ['event', eventId, 'settings'] as const,
  history: (eventId: string) => ['event', eventId, 'history'] as const,
  trail: (eventId: string) => ['event', eventId, 'trail'] as const,
  organisers: (eventId: string) => ['event', eventId, 'organisers'] as const,
  otherLimits: (eventId: string, side: string) => ['event', eventId, 'limits', side] as const,
  participants: (eventId: string) => ['event', eventId, 'participants'] as const,
  invitations: (eventId: string) => ['event', eventId, 'invitations'] as const,
  letters: (eventId: string) => ['event', eventId, 'letters'] as const,
  templates: (eventId: string) => ['event', eventId, 'templates'] as const,
  warnings: (eventId: string) => ['event', eventId, 'warnings'] as const,
  imports: (eventId: string) => ['event', eventId, 'imports'] as const,
  import: (eventId: string, id: string) => ['event', eventId, 'imports', id] as const,
  wishes: (eventId: string) => ['event', eventId, 'wishes'] as const,
  jobs: (eventId: string) => ['event', eventId, 'jobs'] as const,
  job: (eventId: string, jobId: string) => ['event', eventId, 'jobs', jobId] as const,
  whatIfs: (eventId: string) => ['event', eventId, 'what-ifs'] as const,
  whatIf: (eventId: string, id: string) => ['event', eventId, 'what-ifs', id] as const,
  schedules: (eventId: string) => ['event', eventId, 'schedules'] as const,
  schedule: (eventId: string, scheduleId: string) => ['event', eventId, 'schedules', scheduleId] as const,
  board: (eventId: string) => ['event', eventId, 'board'] as const,
  /** Not below the event: it is told, never read. */
  boardNews: (eventId: string) => ['board-news', eventId] as const,
  publication: (eventId: string) => ['event', eventId, 'publication'] as const,
  changeRequests: (eventId: string) => ['event', eventId, 'change-requests'] as const,
  myChangeRequests: (eventId: string, participantId: string) =>
    ['event', eventId, 'participant', participantId, 'change-requests'] as const,
  /** Not below the event: what takes the service seconds is not worked out again by itself. */
  standby: (eventId: string) => ['standby', eventId] as const,
  proposals: (eventId: string, few: number) => ['proposals', eventId, few] as const,
  participantsOf: (eventId: string) => ['event', eventId, 'participant'] as const,
  participant: (eventId: string, participantId: string) =>
    ['event', eventId, 'participant', participantId] as const,
  home: (eventId: string, participantId: string) =>
    ['event', eventId, 'participant', participantId, 'home'] as const,
  registration: (eventId: string, participantId: string) =>
    ['event', eventId, 'participant', participantId, 'registration'] as const,
  removal: (eventId: string, participantId: string) =>
    ['event', eventId, 'participant', participantId, 'removal'] as const,
  agenda: (eventId: string, participantId: string) =>
    ['event', eventId, 'participant', participantId, 'agenda'] as const,
  myData: (eventId: string, participantId: string) =>
    ['event', eventId, 'participant', participantId, 'my-data'] as const,
  feed: (eventId: string, participantId: string) =>
    ['event', eventId, 'participant', participantId, 'feed'] as const,
  video: (eventId: string) => ['event', eventId, 'video'] as const,
  screen: (eventId: string) => ['event', eventId, 'screen'] as const,
  screenLink: (eventId: string) => ['event', eventId, 'screen-link'] as const,
  catalogue: (eventId: string, participantId: string) =>
    ['event', eventId, 'participant', participantId, 'catalogue'] as const,
  /** Every page of every search of a participant begins alike. */
  projectPages: (eventId: string, participantId: string) =>
    ['event', eventId, 'participant', participantId, 'projects', 'pages'] as const,
  projects: (eventId: string, participantId: string) =>
    ['event', eventId, 'participant', participantId, 'projects'] as const,
  sheets: (eventId: string) => ['event', eventId, 'sheets'] as const,
  sheetQuestions: (eventId: string) => ['event', eventId, 'sheet-questions'] as const,
  sheetDraft: (eventId: string, projectId: string) =>
    ['event', eventId, 'participant', projectId, 'sheet-draft'] as const,
  sheetVersions: (eventId: string, projectId: string) =>
    ['event', eventId, 'participant', projectId, 'sheet-versions'] as const,
  sheet: (eventId: string, projectId: string) =>
    ['event', eventId, 'participant', projectId, 'sheet'] as const,
};
