import type { SheetContent, SheetDraft } from '@/shared/api/types';

/** Nothing is written yet. */
export const EMPTY_SHEET: SheetContent = {
  summary: '',
  structure: '',
  sector: '',
  territory: '',
  origin: '',
  composition: '',
  stakes: '',
  together: '',
  contact: '',
  cooperationType: null,
  partners: [],
  amount: null,
  funding: [],
  stage: '',
  use: '',
  answers: {},
  attachments: [],
};

export const EMPTY_DRAFT: SheetDraft = {
  projectId: 'p01',
  name: 'Passerelles',
  revision: 0,
  state: 'writing',
  sheet: EMPTY_SHEET,
  files: [],
  questions: [],
  gaps: [],
  note: null,
  published: null,
  changed: [],
  publishedAt: null,
  sentAt: null,
  changedAt: null,
  editedBy: null,
  refusal: null,
};
