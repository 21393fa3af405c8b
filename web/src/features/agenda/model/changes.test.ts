// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { AgendaMeeting, ParticipantHome } from '@/shared/api/types';
import { forgetEverythingKept, PageStore } from '@/shared/lib/deviceStore';
import { timeAt } from '@/test/grid';
import { changesBetween, keepSeen, seenAgenda } from './changes';
import { forgetAgenda, keepAgenda, keptAgenda } from './kept';

function meeting(id: string, at: number, videoUrl: string | null = null): AgendaMeeting {
  const counterpart = { id, side: 'project', name: id, kind: null, description: '' } as const;
  return { slotId: String(at), start: timeAt(at), end: timeAt(at + 1), with: counterpart, videoUrl };
}

const told = (before: AgendaMeeting[], now: AgendaMeeting[]) =>
  changesBetween({ version: 1, meetings: before }, { version: 2, meetings: now }).map(
    (change) => `${change.kind} ${change.meeting.with.id}`,
  );

describe('changesBetween', () => {
  it('theSameMeetings_nothing', () => {
    expect(told([meeting('a', 0), meeting('b', 1)], [meeting('a', 0), meeting('b', 1)])).toEqual([]);
  });

  it('newMovedAndGone', () => {
    expect(told([meeting('a', 0), meeting('b', 1)], [meeting('b', 2), meeting('c', 3)])).toEqual([
      'moved b',
      'new c',
      'gone a',
    ]);
  });

  it('anotherLink_isOneChange_andNoneWhenItMovesToo', () => {
    expect(told([meeting('a', 0, 'https://x')], [meeting('a', 0, 'https://y')])).toEqual(['link a']);
    expect(told([meeting('a', 0, 'https://x')], [meeting('a', 1, 'https://y')])).toEqual(['moved a']);
  });

  it('aLinkThatFellAway_isNotTold', () => {
    expect(told([meeting('a', 0, 'https://x')], [meeting('a', 0)])).toEqual([]);
  });

  it('aMovedMeeting_tellsWhenItWas', () => {
    expect(
      changesBetween(
        { version: 1, meetings: [meeting('a', 0)] },
        { version: 2, meetings: [meeting('a', 3)] },
      ),
    ).toEqual([{ kind: 'moved', meeting: meeting('a', 3), before: timeAt(0) }]);
  });
});

describe('what is kept on the device', () => {
  const home = { eventId: 'e', participant: { id: 'f1' } } as ParticipantHome;
  const agenda = { version: 1, meetings: [meeting('a', 0)] } as never;

  it('isReadBack_forItsParticipantAlone', () => {
    const store = new PageStore();
    keepAgenda({ home, agenda, clockAhead: 5, keptAt: 7 }, store);
    expect(keptAgenda('e', 'f1', store)).toMatchObject({ clockAhead: 5, keptAt: 7 });
    expect(keptAgenda('e', 'f2', store)).toBeNull();
    forgetAgenda('e', 'f1', store);
    expect(keptAgenda('e', 'f1', store)).toBeNull();
  });

  it('isForgottenBySigningOut', () => {
    const store = window.localStorage;
    keepAgenda({ home, agenda, clockAhead: 0, keptAt: 0 }, store);
    keepSeen('e', 'f1', { version: 1, meetings: [] }, store);
    expect(seenAgenda('e', 'f1', store)).toEqual({ version: 1, meetings: [] });
    forgetEverythingKept(store);
    expect(keptAgenda('e', 'f1', store)).toBeNull();
    expect(seenAgenda('e', 'f1', store)).toBeNull();
  });
});
