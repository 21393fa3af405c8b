import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

/** How the organiser signs in, and where they are signed in. */
export const accountQuery = queryOptions({
  queryKey: keys.account,
  queryFn: () => bodyOf(client.GET('/api/account')),
});

/** After it the account is read afresh, and whether the organiser can sign in without a link. */
function useChange<T>(mutationFn: (given: T) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.account }),
        queryClient.invalidateQueries({ queryKey: keys.session }),
      ]),
  });
}

export interface NewPassword {
  email: string;
  password: string;
  current: string | null;
}

export const useSetPassword = () =>
  useChange((body: NewPassword) => bodyOf(client.PUT('/api/account/password', { body })));

export const useDropPassword = () =>
  useChange<undefined>(() => bodyOf(client.DELETE('/api/account/password')));

/** Has the device make a passkey, and keeps its public half under a name. */
export const useAddPasskey = () =>
  useChange(async (name: string) => {
    const options = await bodyOf(client.POST('/api/account/passkeys/challenge'));
    const response = await startRegistration({
      optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
    });
    return bodyOf(client.POST('/api/account/passkeys', { body: { name, response: { ...response } } }));
  });

export const useRemovePasskey = () =>
  useChange((passkeyId: string) =>
    bodyOf(client.DELETE('/api/account/passkeys/{passkeyId}', { params: { path: { passkeyId } } })),
  );

/** Signs another browser out; null: all others. */
export const useEndSession = () =>
  useChange((sessionId: string | null) =>
    sessionId === null
      ? bodyOf(client.DELETE('/api/account/sessions'))
      : bodyOf(client.DELETE('/api/account/sessions/{sessionId}', { params: { path: { sessionId } } })),
  );
