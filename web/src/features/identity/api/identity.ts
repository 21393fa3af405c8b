import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

/** By which identity provider organisers can sign in too; its name is null where there is none. */
export const providerQuery = queryOptions({
  queryKey: keys.provider,
  queryFn: () => bodyOf(client.GET('/api/session/oidc')),
  staleTime: Infinity,
});

/** Leaves the pages for the provider; what it answers comes back to the service. */
async function leave(asked: Promise<{ address: string }>): Promise<void> {
  window.location.assign((await asked).address);
  // Whoever waits goes on waiting, unless they come back to this very page.
  await new Promise((back) => window.addEventListener('pageshow', back, { once: true }));
}

/** Goes to the provider to sign in, and then to a page of ours. */
export const useSignInByProvider = () =>
  useMutation({
    mutationFn: (next: string) => leave(bodyOf(client.POST('/api/session/oidc', { body: { next } }))),
  });

/** Goes to the provider, to link who the organiser is there. */
export const useLinkIdentity = () =>
  useMutation({ mutationFn: () => leave(bodyOf(client.POST('/api/account/identity'))) });

export function useUnlinkIdentity() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(client.DELETE('/api/account/identity')),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.account }),
        queryClient.invalidateQueries({ queryKey: keys.session }),
      ]),
  });
}
