import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError, unreachable } from '@/shared/api/errors';
import type { SheetDraft, SheetFields } from '@/shared/api/types';
import { EMPTY_DRAFT } from '@/test/sheet';
import { withTyped, type Typed } from './fields';
import { SheetKeeper } from './SheetKeeper';

/** A service that keeps one sheet as the real one does. */
class Service {
  draft: SheetDraft = EMPTY_DRAFT;
  reachable = true;
  remembered: Typed = {};

  keeper(typed: Typed = {}) {
    return new SheetKeeper(this.draft, typed, {
      change: (revision, fields) => this.change(revision, fields),
      read: () => Promise.resolve(this.draft),
      remember: (left) => {
        this.remembered = left;
      },
      onKept: () => undefined,
    });
  }

  change(revision: number, fields: SheetFields): Promise<SheetDraft> {
    if (!this.reachable) return Promise.reject(unreachable(new TypeError('x')));
    if (revision !== this.draft.revision) return Promise.reject(new ApiError(409, null));
    this.draft = {
      ...this.draft,
      revision: revision + 1,
      sheet: withTyped(this.draft.sheet, fields as Typed),
    };
    return Promise.resolve(this.draft);
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('typing_isKeptWhenItPauses', async () => {
  const service = new Service();
  const keeper = service.keeper();
  keeper.type('use', 'a');
  keeper.type('use', 'ab');
  expect(keeper.snapshot().keeping).toBe('typed');
  expect(service.remembered).toEqual({ use: 'ab' });
  await vi.runAllTimersAsync();
  expect(service.draft.sheet.use).toBe('ab');
  expect(service.draft.revision).toBe(1);
  expect(keeper.snapshot()).toMatchObject({ keeping: 'kept', typed: {} });
  expect(service.remembered).toEqual({});
});

it('typing_whileTheServiceIsAway_isSentOnceItIsBack', async () => {
  const service = new Service();
  service.reachable = false;
  const keeper = service.keeper();
  keeper.type('stage', 'Amorçage');
  await vi.advanceTimersByTimeAsync(2000);
  expect(keeper.snapshot()).toMatchObject({ keeping: 'offline', sheet: { stage: 'Amorçage' } });
  expect(await keeper.flush()).toBeNull();
  service.reachable = true;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(service.draft.sheet.stage).toBe('Amorçage');
});

it('typing_thatAnEarlierPageCouldNotSend_isSentAtTheBeginning', async () => {
  const service = new Service();
  const keeper = service.keeper({ contact: 'nous' });
  keeper.start();
  await vi.runAllTimersAsync();
  expect(service.draft.sheet.contact).toBe('nous');
});

it('changesOfOthers_toOtherFields_areTakenIn', async () => {
  const service = new Service();
  const keeper = service.keeper();
  await service.change(0, { origin: 'eux' });
  keeper.type('use', 'moi');
  await vi.runAllTimersAsync();
  expect(service.draft.sheet).toMatchObject({ origin: 'eux', use: 'moi' });
  expect(keeper.snapshot().sheet).toMatchObject({ origin: 'eux', use: 'moi' });
});

it('changesOfOthers_toTheSameField_waitForAChoice', async () => {
  const service = new Service();
  const keeper = service.keeper();
  await service.change(0, { use: 'eux' });
  keeper.type('use', 'moi');
  keeper.type('stage', 'Amorçage');
  await vi.runAllTimersAsync();
  expect(keeper.snapshot()).toMatchObject({ keeping: 'clash', clashing: ['use'], sheet: { use: 'moi' } });
  expect(service.draft.sheet.use).toBe('eux');
  keeper.resolve(true);
  await vi.runAllTimersAsync();
  expect(service.draft.sheet).toMatchObject({ use: 'moi', stage: 'Amorçage' });
});

it('clash_givenUp_takesTheOthersTextAndKeepsTheRest', async () => {
  const service = new Service();
  const keeper = service.keeper();
  await service.change(0, { use: 'eux' });
  keeper.type('use', 'moi');
  keeper.type('stage', 'Amorçage');
  await vi.runAllTimersAsync();
  keeper.resolve(false);
  await vi.runAllTimersAsync();
  expect(service.draft.sheet).toMatchObject({ use: 'eux', stage: 'Amorçage' });
  expect(keeper.snapshot()).toMatchObject({ keeping: 'kept', sheet: { use: 'eux' } });
});
