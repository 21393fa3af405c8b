import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { ApiError, unreachable } from '@/shared/api/errors';
import { keys } from '@/shared/api/keys';
import type { ProblemDetails, SheetDraft, SheetFields, SheetNote, SheetQuestion } from '@/shared/api/types';

const AT = '/api/events/{eventId}/participants/{participantId}/sheet';

const of = (eventId: string, projectId: string) => ({ path: { eventId, participantId: projectId } });

/** A sheet as funders read it. */
export const sheetQuery = (eventId: string, projectId: string) =>
  queryOptions({
    queryKey: keys.sheet(eventId, projectId),
    queryFn: () => bodyOf(client.GET(AT, { params: of(eventId, projectId) })),
  });

/** A sheet as it is being written. */
export const draftQuery = (eventId: string, projectId: string) =>
  queryOptions({
    queryKey: keys.sheetDraft(eventId, projectId),
    queryFn: () => readDraft(eventId, projectId),
  });

export const standingsQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.sheets(eventId),
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/sheets', { params: { path: { eventId } } })),
  });

export const versionsQuery = (eventId: string, projectId: string) =>
  queryOptions({
    queryKey: keys.sheetVersions(eventId, projectId),
    queryFn: () => bodyOf(client.GET(`${AT}/versions`, { params: of(eventId, projectId) })),
  });

export const questionsQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.sheetQuestions(eventId),
    queryFn: () =>
      bodyOf(client.GET('/api/events/{eventId}/sheet-questions', { params: { path: { eventId } } })),
  });

export function readDraft(eventId: string, projectId: string): Promise<SheetDraft> {
  return bodyOf(client.GET(`${AT}/draft`, { params: of(eventId, projectId) }));
}

export function changeDraft(eventId: string, projectId: string, revision: number, fields: SheetFields) {
  return bodyOf(client.PATCH(`${AT}/draft`, { params: of(eventId, projectId), body: { revision, fields } }));
}

export function sendSheet(eventId: string, projectId: string, revision: number) {
  return bodyOf(client.POST(`${AT}/send`, { params: of(eventId, projectId), body: { revision } }));
}

/** Finds a sheet ready; with a note, gives it back to be completed. */
export function reviewSheet(eventId: string, projectId: string, revision: number, note: SheetNote | null) {
  return bodyOf(
    client.POST(`${AT}/review`, {
      params: of(eventId, projectId),
      body: { revision, ready: note === null, note },
    }),
  );
}

export function restoreVersion(eventId: string, projectId: string, revision: number, number: number) {
  return bodyOf(client.POST(`${AT}/restore`, { params: of(eventId, projectId), body: { revision, number } }));
}

export function putQuestions(eventId: string, questions: SheetQuestion[]) {
  return bodyOf(
    client.PUT('/api/events/{eventId}/sheet-questions', {
      params: { path: { eventId } },
      body: { questions },
    }),
  );
}

export function removeFile(eventId: string, projectId: string, fileId: string) {
  return bodyOf(
    client.DELETE(`${AT}/files/{fileId}`, {
      params: { path: { eventId, participantId: projectId, fileId } },
    }),
  );
}

/** Sends a file and tells how much of it has gone, from 0 to 1: what `fetch` cannot. */
export function attachFile(
  eventId: string,
  projectId: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<SheetDraft> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${addressOf(eventId, projectId)}/files?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', document.documentElement.lang || 'fr');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(unreachable(new TypeError('upload')));
    request.onload = () => {
      if (request.status < 300) resolve(request.response as SheetDraft);
      else reject(new ApiError(request.status, request.response as ProblemDetails | null));
    };
    request.send(file);
  });
}

export function fileAddress(eventId: string, projectId: string, fileId: string): string {
  return `${addressOf(eventId, projectId)}/files/${fileId}`;
}

/** Where a sheet can be saved as a PDF; without a project, all of the event. */
export function pdfAddress(eventId: string, projectId?: string): string {
  return projectId === undefined
    ? `/api/events/${eventId}/sheets.pdf`
    : `${addressOf(eventId, projectId)}.pdf`;
}

function addressOf(eventId: string, projectId: string): string {
  return `/api/events/${eventId}/participants/${encodeURIComponent(projectId)}/sheet`;
}
