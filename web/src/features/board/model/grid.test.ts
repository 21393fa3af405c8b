import { describe, expect, it } from 'vitest';
import type { BoardOption, BoardStep } from '@/shared/api/types';
import { boardOf } from '@/test/board';
import { columnsOf, columnWidth, edgesOf, PAUSE_WIDTH, SIZES, spare } from './columns';
import { readOpened, writeOpened, type Opened } from './opened';
import { bySlot, stepTarget } from './options';
import { sightOf } from './sight';
import { wayTo } from './steps';
import { trayLines, waitingOf } from './tray';

const { slots } = boardOf();

describe('columns', () => {
  const columns = columnsOf(slots, 'Europe/Paris');

  it('pausesStandBetweenBlocks', () => {
    expect(columns.map(({ kind }) => kind)).toEqual(['slot', 'slot', 'pause', 'slot']);
    expect(columns[2]).toMatchObject({ day: false });
  });

  it('fillTheRoom_butAreNeverNarrowerThanAsked', () => {
    const { column } = SIZES.usual;
    expect(columnWidth(columns, 'usual', 0)).toBe(column);
    expect(columnWidth(columns, 'usual', 3 * 100 + PAUSE_WIDTH)).toBe(100);
    expect(columnWidth(columns, 'usual', 9000)).toBeLessThan(3 * column);
  });

  it('shrinkALittle_whereAllAreInSightThen', () => {
    const { least } = SIZES.usual;
    expect(columnWidth(columns, 'usual', 3 * least + PAUSE_WIDTH)).toBe(least);
    expect(columnWidth(columns, 'usual', 3 * least + PAUSE_WIDTH - 3)).toBe(SIZES.usual.column);
  });

  it('stayAsTheyAre_whenSomethingOpensBesideThem', () => {
    const full = 3 * 80 + PAUSE_WIDTH;
    expect(columnWidth(columns, 'usual', full - 120, full)).toBe(80);
  });

  it('leaveWhatIsNotAWholePixelForEach', () => {
    const room = 3 * 80 + PAUSE_WIDTH + 2;
    expect(spare(columns, columnWidth(columns, 'usual', room), room, room)).toBe(2);
  });

  it('edges_countThePause', () => {
    expect([...edgesOf(columns, 100)]).toEqual([
      ['s1', 0],
      ['s2', 100],
      ['s3', 200 + PAUSE_WIDTH],
    ]);
  });
});

describe('stepTarget', () => {
  it.each([
    ['ArrowRight', 's1', 's2'],
    ['ArrowRight', 's3', 's3'],
    ['ArrowLeft', 's1', 's1'],
    ['Home', 's3', 's1'],
    ['End', 's1', 's3'],
    ['ArrowRight', null, 's1'],
    ['Tab', 's1', null],
  ])('%s from %s', (key, from, expected) => {
    expect(stepTarget(key, from, slots)).toBe(expected);
  });
});

it('bySlot_findsTheOptionOfASlot', () => {
  const option = (slotId: string, kind: BoardOption['kind']): BoardOption => ({
    slotId,
    kind,
    moves: [],
    effects: [],
  });
  const options = bySlot([option('s1', 'here'), option('s2', 'swap')]);
  expect(options.get('s2')?.kind).toBe('swap');
  expect(options.get('s9')).toBeUndefined();
});

describe('tray', () => {
  const board = boardOf({ impossible: [{ funderId: 'f2', projectId: 'p1' }] });
  const sight = sightOf(board);
  const keys = (grouping: 'funder' | 'project' | 'level', text = '') =>
    trayLines(sight, grouping, text).map(({ key }) => key);

  it('holdsWhatHasNoMeeting', () => {
    expect(waitingOf(sight).map(({ request }) => request.id)).toEqual(['f1-p2', 'f2-p2', 'f2-p1']);
  });

  it.each([
    ['funder', ['f1', 'f1-p2', 'f2', 'f2-p2', 'f2-p1']],
    ['project', ['p1', 'f2-p1', 'p2', 'f1-p2', 'f2-p2']],
    ['level', ['level want', 'f1-p2', 'level could', 'f2-p2', 'level none', 'f2-p1']],
  ] as const)('by %s', (grouping, expected) => {
    expect(keys(grouping)).toEqual([...expected, 'impossible', 'impossible f2-p1']);
  });

  it('search_looksAtBothNames', () => {
    expect(keys('funder', 'banque')).toEqual(['f1', 'f1-p2']);
    expect(keys('funder', 'halle')).toEqual(['f2', 'f2-p1', 'impossible', 'impossible f2-p1']);
  });
});

describe('opened', () => {
  const all: Opened[] = [
    { kind: 'pair', request: 'f1-p2' },
    { kind: 'cell', participant: 'f1', slot: 's1.b' },
    { kind: 'participant', participant: 'p1' },
    { kind: 'slot', slot: 's1.b' },
    { kind: 'conflicts' },
    { kind: 'proof' },
    { kind: 'steps' },
  ];
  it.each(all)('$kind survives the address', (opened) => {
    expect(readOpened(writeOpened(opened))).toEqual(opened);
  });

  it.each(['', 'rdv', 'case.f1', 'autre.x', undefined])('%s is nothing', (text) => {
    expect(readOpened(text)).toBeNull();
  });
});

describe('wayTo', () => {
  const step = (number: number, undone = false): BoardStep => ({
    step: number,
    at: '',
    author: '',
    what: '',
    undone,
  });
  const steps = [step(5, true), step(4, true), step(3), step(2), step(1)];
  it.each([
    [0, { turn: 'redo', step: 5 }],
    [1, { turn: 'redo', step: 4 }],
    [2, null],
    [3, { turn: 'undo', step: 3 }],
    [4, { turn: 'undo', step: 2 }],
  ])('step at %i', (index, expected) => {
    expect(wayTo(steps, index)).toEqual(expected);
  });
});
