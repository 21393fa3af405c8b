import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keys } from '@/shared/api/keys';
import type { SheetDraft } from '@/shared/api/types';
import { deviceStore, keptAs } from '@/shared/lib/deviceStore';
import { changeDraft, readDraft } from '../api/sheet';
import type { Typed } from './fields';
import { SheetKeeper, type Kept } from './SheetKeeper';

/** The keeper of a project's sheet for as long as the page is open; `draft` as it was read last. */
export function useSheetKeeper(eventId: string, draft: SheetDraft): { keeper: SheetKeeper; kept: Kept } {
  const queryClient = useQueryClient();
  const { projectId } = draft;
  const [keeper] = useState(() => {
    const place = keptAs(`sheet:${eventId}:${projectId}`);
    return new SheetKeeper(draft, recall(place), {
      change: (revision, fields) => changeDraft(eventId, projectId, revision, fields),
      read: () => readDraft(eventId, projectId),
      remember: (typed) => remember(place, typed),
      onKept: (kept) => queryClient.setQueryData(keys.sheetDraft(eventId, projectId), kept),
    });
  });
  useEffect(() => keeper.start(), [keeper]);
  useEffect(() => keeper.adopt(draft), [keeper, draft]);
  useEffect(() => {
    const again = () => void keeper.flush();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [keeper]);
  return { keeper, kept: useSyncExternalStore(keeper.subscribe, keeper.snapshot) };
}

const store = deviceStore();

/** A browser whose storage is full still sends what is typed. */
function remember(place: string, typed: Typed): void {
  try {
    if (Object.keys(typed).length === 0) store.removeItem(place);
    else store.setItem(place, JSON.stringify(typed));
  } catch (error) {
    console.warn('what is typed is not kept in this browser', error);
  }
}

function recall(place: string): Typed {
  try {
    return JSON.parse(store.getItem(place) ?? '{}') as Typed;
  } catch {
    return {};
  }
}
