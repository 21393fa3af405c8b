import { createContext, use } from 'react';
import type { LiveState } from '@/shared/api/follow';

/** Whether the pages below follow the event as it changes. */
export const LiveContext = createContext<LiveState>('connecting');

export function useLive(): LiveState {
  return use(LiveContext);
}
