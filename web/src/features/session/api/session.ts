import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
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

/** Asks the device for a passkey, and exchanges what that has signed for a session. */
export async function signInByPasskey() {
  const options = await bodyOf(client.POST('/api/session/passkey/challenge'));
  const response = await startAuthentication({
    optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
  });
  return bodyOf(client.POST('/api/session/passkey', { body: { response: { ...response } } }));
}

export function signInByPassword(body: { email: string; password: string }) {
  return bodyOf(client.POST('/api/session/password', { body }));
}

export async function signOut(): Promise<void> {
  await client.DELETE('/api/session');
}

/** Asks for a new personal link by e-mail. */
export function askForLink(email: string) {
  return bodyOf(client.POST('/api/lost-link', { body: { email } }));
}
