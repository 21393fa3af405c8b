import { expect, it } from 'vitest';
import type { Agenda, ChangeRequest } from '@/shared/api/types';
import { askable, isHeld, shown } from './mine';

type Meeting = Agenda['meetings'][number];

const meeting = (slotId: string, id: string, hour: number) =>
  ({
    slotId,
    start: `2027-03-11T${String(hour).padStart(2, '0')}:00:00Z`,
    end: `2027-03-11T${String(hour).padStart(2, '0')}:15:00Z`,
    with: { id, side: 'project', name: id },
  }) as Meeting;

const request = (slotId: string, withId: string, state: ChangeRequest['state']) =>
  ({ id: `${slotId} ${withId} ${state}`, slotId, withId, state, end: EARLY.end }) as ChangeRequest;

const EARLY = meeting('s1', 'p01', 9);
const LATE = meeting('s2', 'p02', 10);
const AGENDA = { meetings: [EARLY, LATE], version: 2 };

it('askable_leavesOutWhatIsOverOrAskedAlready', () => {
  expect(askable(AGENDA, [], Date.parse(EARLY.start))).toEqual([LATE]);
  expect(askable(AGENDA, [request('s2', 'p02', 'open')], 0)).toEqual([EARLY]);
  expect(askable(AGENDA, [request('s2', 'p02', 'declined')], 0)).toEqual([EARLY, LATE]);
});

it('askable_leavesOutWhatIsGranted_untilThatIsPublished', () => {
  const granted: ChangeRequest = { ...request('s2', 'p02', 'applied'), version: 2 };
  expect(askable(AGENDA, [granted], 0)).toEqual([EARLY]);
  expect(askable({ ...AGENDA, version: 3 }, [granted], 0)).toEqual([EARLY, LATE]);
});

it('askable_isNothing_oncePeopleSayThatTheyDoNotComeAtAll', () => {
  const all: ChangeRequest = { ...request('s1', 'p01', 'open'), kind: 'not-at-all' };
  expect(askable(AGENDA, [all], 0)).toEqual([]);
  expect(askable(AGENDA, [{ ...all, state: 'withdrawn' }], 0)).toEqual([EARLY, LATE]);
});

it('shown_isTheLastWordOnEachMeeting_andNothingWithdrawn', () => {
  const again = request('s1', 'p01', 'open');
  const before = request('s1', 'p01', 'declined');
  const gone = request('s9', 'p09', 'declined');
  expect(shown([again, before, gone, request('s2', 'p02', 'withdrawn')], [EARLY, LATE], 0)).toEqual([again]);
  expect(shown([before], [EARLY], 0)).toEqual([before]);
});

it('shown_whatWasGranted_untilItsTimeHasPassed', () => {
  const granted = request('s9', 'p09', 'applied');
  expect(isHeld(granted, [EARLY, LATE])).toBe(false);
  expect(shown([granted], [EARLY, LATE], Date.parse(EARLY.start))).toEqual([granted]);
  expect(shown([granted], [EARLY, LATE], Date.parse(EARLY.end))).toEqual([]);
});
