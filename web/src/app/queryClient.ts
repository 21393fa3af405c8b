import { QueryClient } from '@tanstack/react-query';
import { kindOf } from '@/shared/api/errors';

/** Reads are tried again only where waiting can help; live changes and reconnections say when to read afresh. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => kindOf(error) === 'unreachable' && failures < 2,
      retryDelay: (failures) => 500 * 2 ** failures,
    },
  },
});
