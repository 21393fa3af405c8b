import type { components } from './schema';

type Schemas = components['schemas'];

/** The records of the contract under the names that people use; everything here is generated from openapi.yaml. */
export type ProblemDetails = Schemas['ProblemDetails'];
export type Session = Schemas['Session'];
export type SignedIn = Schemas['SignedIn'];
export type Access = Schemas['Access'];
export type Side = Schemas['Side'];
export type Level = Schemas['Level'];
export type EventSummary = Schemas['EventSummary'];
export type Event = Schemas['Event'];
export type NextStep = Event['nextStep'];
export type Slot = Schemas['Slot'];
export type Participant = Schemas['Participant'];
export type Counterpart = Schemas['Counterpart'];
export type ParticipantHome = Schemas['ParticipantHome'];
export type CatalogueEntry = Schemas['CatalogueEntry'];
export type FactSheetCard = Schemas['FactSheetCard'];
export type FactSheet = Schemas['FactSheet'];
export type Wish = Schemas['Wish'];
export type Job = Schemas['Job'];
export type Progress = Schemas['Progress'];
export type Costs = Schemas['Costs'];
export type ScheduleSummary = Schemas['ScheduleSummary'];
export type Schedule = Schemas['Schedule'];
export type ScheduledMeeting = Schemas['ScheduledMeeting'];
export type RequestedMeeting = Schemas['RequestedMeeting'];
export type Warning = Schemas['Warning'];
export type Reason = Schemas['Reason'];
export type Repair = Schemas['Repair'];
export type Proposals = Schemas['Proposals'];
export type Proposal = Schemas['Proposal'];
export type Agenda = Schemas['Agenda'];
export type AgendaMeeting = Agenda['meetings'][number];
export type Change = Schemas['Change'];
