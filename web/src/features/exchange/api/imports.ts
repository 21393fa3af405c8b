import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { ImportChoices, ImportDone, ImportPreview } from '@/shared/api/types';

/** The tables that were dropped and not yet imported. */
export function importsQuery(eventId: string) {
  return queryOptions({
    queryKey: keys.imports(eventId),
    queryFn: async () =>
      (await bodyOf(client.GET('/api/events/{eventId}/imports', { params: { path: { eventId } } }))).ids,
  });
}

/** What a table would do, from a row on. */
export function previewQuery(eventId: string, importId: string, from: number) {
  return queryOptions({
    queryKey: [...keys.import(eventId, importId), from],
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/imports/{importId}', {
          params: { path: { eventId, importId }, query: { from } },
        }),
      ),
    // A file that is forgotten does not come back.
    retry: false,
    placeholderData: (before: ImportPreview | undefined) => before,
  });
}

export function useDrop(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      bodyOf(
        client.POST('/api/events/{eventId}/imports', {
          params: { path: { eventId }, query: { name: file.name } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file as never,
          bodySerializer: (body: unknown) => body as File,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.imports(eventId), exact: true }),
  });
}

/** Puts what was decided about a table and shows what it would do then, from the first row on. */
export function useChoose(eventId: string, importId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (choices: ImportChoices) =>
      bodyOf(
        client.PUT('/api/events/{eventId}/imports/{importId}', {
          params: { path: { eventId, importId } },
          body: choices,
        }),
      ),
    onSuccess: (preview) => {
      queryClient.removeQueries({ queryKey: keys.import(eventId, importId), type: 'inactive' });
      queryClient.setQueryData(previewQuery(eventId, importId, 0).queryKey, preview);
    },
  });
}

/** Imports a table; `onDone` is told although the table, once imported, is shown no more. */
export function useConfirm(eventId: string, importId: string, onDone: (done: ImportDone) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (fingerprint: string): Promise<ImportDone> =>
      bodyOf(
        client.POST('/api/events/{eventId}/imports/{importId}/confirm', {
          params: { path: { eventId, importId } },
          body: { fingerprint },
        }),
      ),
    onSuccess: onDone,
    // Also where it was refused: then the preview is out of date. A table without faulty rows is gone once imported.
    onSettled: (done) => {
      const gone = done?.left === 0 ? keys.import(eventId, importId).join(' ') : null;
      return queryClient.invalidateQueries({
        queryKey: keys.event(eventId),
        predicate: ({ queryKey }) => gone === null || !queryKey.join(' ').startsWith(gone),
      });
    },
  });
}

export function useDiscard(eventId: string, importId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      client.DELETE('/api/events/{eventId}/imports/{importId}', { params: { path: { eventId, importId } } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.imports(eventId), exact: true }),
  });
}
