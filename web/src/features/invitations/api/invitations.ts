import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { Invitation, LetterChoice, LetterKind, LetterTemplate, MailingOrder } from '@/shared/api/types';
import { queryOf, type Wanted } from '../model/invitations';

const at = (eventId: string) => ({ params: { path: { eventId } } });

/** Who is invited, has opened the link, has answered: those who fit, page by page, and counts of all. */
export const invitationsQuery = (eventId: string, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: [...keys.invitations(eventId), 'pages', wanted],
    queryFn: ({ pageParam }) =>
      bodyOf(
        client.GET('/api/events/{eventId}/invitations', {
          params: { path: { eventId }, query: { ...queryOf(wanted), order: wanted.order, from: pageParam } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ found }, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.invitations.length, 0);
      return shown < found ? shown : null;
    },
    placeholderData: keepPreviousData,
  });

/** Delegates by words of their names, to choose one of. */
export const delegatesQuery = (eventId: string, q: string) =>
  queryOptions({
    queryKey: [...keys.invitations(eventId), 'delegates', q],
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/invitations', {
          params: { path: { eventId }, query: { ...(q !== '' && { q }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Some of those whom a mailing goes to, by words of their names. */
export const recipientsQuery = (eventId: string, mailingId: string, q: string) =>
  queryOptions({
    queryKey: ['mailing', mailingId, 'recipients', q],
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/mailings/{mailingId}/recipients', {
          params: { path: { eventId, mailingId }, query: { ...(q !== '' && { q }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The letters of an event, page by page. */
export const lettersQuery = (eventId: string, state: LetterChoice | null) =>
  infiniteQueryOptions({
    queryKey: [...keys.letters(eventId), 'list', state],
    queryFn: ({ pageParam }) =>
      bodyOf(
        client.GET('/api/events/{eventId}/letters', {
          params: {
            path: { eventId },
            query: { ...(state && { state }), ...(pageParam !== null && { before: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.more ? (page.letters.at(-1)?.id ?? null) : null),
  });

export const letterQuery = (eventId: string, letterId: string) =>
  queryOptions({
    queryKey: [...keys.letters(eventId), letterId],
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/letters/{letterId}', { params: { path: { eventId, letterId } } }),
      ),
  });

export const templatesQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.templates(eventId),
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/letter-templates', at(eventId))),
  });

/** The letter of a mailing that a delegate would get. */
export const mailingLetterQuery = (eventId: string, mailingId: string, delegateId: string) =>
  queryOptions({
    queryKey: ['mailing', mailingId, delegateId],
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/mailings/{mailingId}/letters/{delegateId}', {
          params: { path: { eventId, mailingId, delegateId } },
        }),
      ),
  });

/** Reads afresh what letters change, at once for whoever did it. */
function useReadAfresh(eventId: string) {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: keys.invitations(eventId) }),
      queryClient.invalidateQueries({ queryKey: keys.letters(eventId) }),
    ]);
}

/** Says what would be sent to whom; nothing is sent. */
export function usePrepareMailing(eventId: string) {
  return useMutation({
    mutationFn: (body: MailingOrder) =>
      bodyOf(client.POST('/api/events/{eventId}/mailings', { ...at(eventId), body })),
  });
}

export function useSendMailing(eventId: string) {
  return useMutation({
    mutationFn: (mailingId: string) =>
      bodyOf(
        client.POST('/api/events/{eventId}/mailings/{mailingId}/send', {
          params: { path: { eventId, mailingId } },
        }),
      ),
    onSuccess: useReadAfresh(eventId),
  });
}

function pathOf(eventId: string, { participantId, delegateId }: Invitation) {
  return { params: { path: { eventId, participantId, delegateId } } };
}

export function useMakeLink(eventId: string) {
  return useMutation({
    mutationFn: (one: Invitation) =>
      bodyOf(
        client.POST(
          '/api/events/{eventId}/participants/{participantId}/delegates/{delegateId}/link',
          pathOf(eventId, one),
        ),
      ),
  });
}

export type LinkChange = 'renew' | 'revoke';

export function useChangeLink(eventId: string, change: LinkChange) {
  return useMutation({
    mutationFn: async (one: Invitation): Promise<void> => {
      const path = pathOf(eventId, one);
      await (change === 'renew'
        ? client.POST(
            '/api/events/{eventId}/participants/{participantId}/delegates/{delegateId}/link/renew',
            path,
          )
        : client.DELETE(
            '/api/events/{eventId}/participants/{participantId}/delegates/{delegateId}/link',
            path,
          ));
    },
    onSuccess: useReadAfresh(eventId),
  });
}

export function useSendAgain(eventId: string) {
  return useMutation({
    mutationFn: async (letterId: string): Promise<void> => {
      await client.POST('/api/events/{eventId}/letters/{letterId}/send', {
        params: { path: { eventId, letterId } },
      });
    },
    onSuccess: useReadAfresh(eventId),
  });
}

/** Takes a letter over: it comes with a link of its own, and leaves the queue. */
export function useCopyLetter(eventId: string) {
  return useMutation({
    mutationFn: (letterId: string) =>
      bodyOf(
        client.POST('/api/events/{eventId}/letters/{letterId}/copy', {
          params: { path: { eventId, letterId } },
        }),
      ),
    onSuccess: useReadAfresh(eventId),
  });
}

export interface TemplateName {
  kind: LetterKind;
  language: LetterTemplate['language'];
}

function templateAt(eventId: string, { kind, language }: TemplateName) {
  return { params: { path: { eventId, kind, language } } };
}

export function useChangeTemplate(eventId: string, name: TemplateName) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: { subject: string; body: string }): Promise<void> => {
      await client.PUT('/api/events/{eventId}/letter-templates/{kind}/{language}', {
        ...templateAt(eventId, name),
        body,
      });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.templates(eventId) }),
  });
}

export function useResetTemplate(eventId: string, name: TemplateName) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<void> => {
      await client.DELETE(
        '/api/events/{eventId}/letter-templates/{kind}/{language}',
        templateAt(eventId, name),
      );
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.templates(eventId) }),
  });
}

export function usePreviewTemplate(eventId: string, name: TemplateName) {
  return useMutation({
    mutationFn: (body: { subject: string; body: string; participantId: string; delegateId: string }) =>
      bodyOf(
        client.POST('/api/events/{eventId}/letter-templates/{kind}/{language}/preview', {
          ...templateAt(eventId, name),
          body,
        }),
      ),
  });
}
