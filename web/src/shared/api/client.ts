import createClient, { type Middleware } from 'openapi-fetch';
import { ApiError, unreachable } from './errors';
import type { paths } from './schema';
import type { ProblemDetails } from './types';

/** Asks for sentences in the language of the page, and turns every answer that is no success into an ApiError. */
const middleware: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'fr');
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw new ApiError(response.status, await problemOf(response));
  },
  onError({ error }) {
    return error instanceof ApiError ? error : unreachable(error);
  },
};

async function problemOf(response: Response): Promise<ProblemDetails | null> {
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return null;
  return (await response.json()) as ProblemDetails;
}

/** The service, as openapi.yaml describes it. */
export const client = createClient<paths>({ baseUrl: window.location.origin });
client.use(middleware);

/** The body of a successful answer; failures have been thrown by then. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}
