import { useEffect, useState } from 'react';
import type { Change } from './types';

export type LiveState = 'connecting' | 'live' | 'offline';

/** What a stream of changes tells; `onOpen` also after each reconnection, since nothing is replayed. */
export interface Follower {
  onChange: (change: Change) => void;
  onOpen: () => void;
  onState: (state: LiveState) => void;
}

const RETRY_MILLIS = 5000;

/** Pages that were turned away together do not come back together. */
const later = () => RETRY_MILLIS * (0.5 + Math.random());

/** Follows server-sent changes until the returned function is called. */
export function follow(url: string, follower: Follower): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(url);
    source.onopen = () => {
      follower.onState('live');
      follower.onOpen();
    };
    source.onmessage = (message: MessageEvent<string>) =>
      follower.onChange(JSON.parse(message.data) as Change);
    source.onerror = () => {
      follower.onState('offline');
      // The browser reconnects by itself unless the answer was an error; then it gives up and we try again.
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, later());
    };
  };
  open();
  return () => {
    clearTimeout(retry);
    source?.close();
  };
}

/** Follows the changes behind `url`; the two callbacks must stay the same between renderings. */
export function useFollow(
  url: string,
  onChange: Follower['onChange'],
  onOpen: Follower['onOpen'],
): LiveState {
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => follow(url, { onChange, onOpen, onState: setState }), [url, onChange, onOpen]);
  return state;
}
