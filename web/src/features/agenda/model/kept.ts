import type { Agenda, ParticipantHome } from '@/shared/api/types';
import { deviceStore, keptAs, type Store } from '@/shared/lib/deviceStore';

/** A participant's agenda as this device last got it; signing out forgets it. */
export interface KeptAgenda {
  home: ParticipantHome;
  agenda: Agenda;
  /** By how much the service's clock was ahead of this device's. */
  clockAhead: number;
  /** By this device's clock, in milliseconds. */
  keptAt: number;
}

const nameOf = (eventId: string, participantId: string) => keptAs(`agenda.${eventId}.${participantId}`);

export function keepAgenda(kept: KeptAgenda, store: Store = deviceStore()): void {
  store.setItem(nameOf(kept.home.eventId, kept.home.participant.id), JSON.stringify(kept));
}

export function keptAgenda(
  eventId: string,
  participantId: string,
  store: Store = deviceStore(),
): KeptAgenda | null {
  const text = store.getItem(nameOf(eventId, participantId));
  return text === null ? null : (JSON.parse(text) as KeptAgenda);
}

/** For whoever may not see it any more. */
export function forgetAgenda(eventId: string, participantId: string, store: Store = deviceStore()): void {
  store.removeItem(nameOf(eventId, participantId));
}
