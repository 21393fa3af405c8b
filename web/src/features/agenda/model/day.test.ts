import { describe, expect, it } from 'vitest';
import type { AgendaMeeting } from '@/shared/api/types';
import { slotsOf, timeAt } from '@/test/grid';
import { linesOf, nowOf } from './day';

const slots = slotsOf('abcd ef');

function meeting(slotId: string): AgendaMeeting {
  const slot = slots.find(({ id }) => id === slotId);
  if (slot === undefined) throw new Error(`no slot ${slotId}`);
  const counterpart = {
    id: `p${slotId}`,
    side: 'project',
    name: slotId,
    kind: null,
    description: '',
  } as const;
  return { slotId, start: slot.start, end: slot.end, with: counterpart, videoUrl: null };
}

describe('linesOf', () => {
  const drawn = (meetings: AgendaMeeting[], unavailable: string[]) =>
    linesOf({ slots, meetings, unavailable }).map(({ kind, start, end }) => {
      const halfHours = (Date.parse(end) - Date.parse(start)) / 1_800_000;
      return `${kind} ${halfHours}`;
    });

  it('anEmptyDay_isFreeButForThePause', () => {
    expect(drawn([], [])).toEqual(['free 4', 'pause 1', 'free 2']);
  });

  it('meetingsPartTheFreeTime', () => {
    expect(drawn([meeting('b')], ['d', 'e'])).toEqual([
      'free 1',
      'meeting 1',
      'free 1',
      'unavailable 1',
      'pause 1',
      'unavailable 1',
      'free 1',
    ]);
  });

  it('twoMeetingsAtOnce_areTwoLines', () => {
    expect(drawn([meeting('a'), meeting('a')], ['b', 'c', 'd', 'e', 'f'])).toEqual([
      'meeting 1',
      'meeting 1',
      'unavailable 3',
      'pause 1',
      'unavailable 2',
    ]);
  });
});

describe('nowOf', () => {
  const day = [meeting('e'), meeting('b')];
  const at = (index: number) => Date.parse(timeAt(index));

  it('withoutMeetings_none', () => {
    expect(nowOf([], at(0), 'UTC')).toEqual({ kind: 'none' });
  });

  it('beforeTheFirst_theFirstInTime', () => {
    expect(nowOf(day, at(0), 'UTC')).toEqual({ kind: 'next', meeting: day[1] });
  });

  it('onTheEve_theFirstOfAll', () => {
    expect(nowOf(day, at(0) - 12 * 3_600_000, 'UTC')).toEqual({ kind: 'first', meeting: day[1] });
  });

  it('theDayBefore_isTheReadersOwn', () => {
    // 9:30 UTC on the 12th: in Honolulu 23:30 of the 11th, and three hours earlier the same day; in Paris, at 23:00 UTC, the day itself.
    expect(nowOf(day, at(1) - 3 * 3_600_000, 'Pacific/Honolulu').kind).toBe('next');
    expect(nowOf(day, at(1) - 10.5 * 3_600_000, 'Europe/Paris').kind).toBe('next');
    expect(nowOf(day, at(1) - 10.5 * 3_600_000, 'UTC').kind).toBe('first');
  });

  it('betweenTwoDays_theNextOne', () => {
    const tomorrow = { ...meeting('e'), start: timeAt(48), end: timeAt(49) };
    expect(nowOf([meeting('a'), tomorrow], at(2), 'UTC')).toEqual({ kind: 'next', meeting: tomorrow });
  });

  it('fromItsFirstInstantOn_aMeetingIsCurrent', () => {
    expect(nowOf(day, at(1), 'UTC')).toEqual({ kind: 'current', meeting: day[1], then: day[0] });
  });

  it('atItsLastInstant_aMeetingIsOver', () => {
    expect(nowOf(day, at(2), 'UTC')).toEqual({ kind: 'next', meeting: day[0] });
  });

  it('duringTheLast_nothingFollows', () => {
    expect(nowOf(day, at(5) + 1, 'UTC')).toEqual({ kind: 'current', meeting: day[0], then: null });
  });

  it('afterTheLast_over', () => {
    expect(nowOf(day, at(6), 'UTC')).toEqual({ kind: 'over' });
  });
});
