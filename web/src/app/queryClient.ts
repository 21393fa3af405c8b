import { QueryClient } from '@tanstack/react-query';
import { ApiError, kindOf } from '@/shared/api/errors';

const TRIES = 2;

/** A service that says so itself is there again soon: for others it has too much to do, or it is starting. */
const TRIES_WHERE_BUSY = 5;

/** Reads are tried again only where waiting can help; live changes and reconnections say when to read afresh. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) =>
        kindOf(error) === 'unreachable' && failures < (isBusy(error) ? TRIES_WHERE_BUSY : TRIES),
      // Pages that were turned away together do not come back together.
      retryDelay: (failures) => 500 * 2 ** failures * (0.75 + Math.random() / 2),
    },
  },
});

function isBusy(error: unknown): boolean {
  return error instanceof ApiError && error.status === 503;
}
