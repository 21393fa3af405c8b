import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: () => bodyOf(client.GET('/api/session')),
  staleTime: 5 * 60_000,
  // A page that is kept on the device opens without a connection; it has to be told that there is none.
  networkMode: 'always',
});

/** Exchanges the secret of a personal link for an access. */
export function signIn(secret: string) {
  return bodyOf(client.POST('/api/session', { body: { secret } }));
}

export async function signOut(): Promise<void> {
  await client.DELETE('/api/session');
}

/** Asks for a new personal link by e-mail. */
export function askForLink(email: string) {
  return bodyOf(client.POST('/api/lost-link', { body: { email } }));
}
