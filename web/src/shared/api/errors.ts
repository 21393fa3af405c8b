import type { ProblemDetails } from './types';

/** What the service refused or could not do; status 0 means that it could not be reached at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: ProblemDetails | null;

  constructor(status: number, problem: ProblemDetails | null, cause?: unknown) {
    super(problem?.detail ?? `HTTP ${status}`, { cause });
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

export function unreachable(cause: unknown): ApiError {
  return new ApiError(0, null, cause);
}

export type ErrorKind = 'unauthenticated' | 'forbidden' | 'missing' | 'unreachable' | 'failed';

/** Which of the error pages an error belongs to. A gateway that answers for a service that is down counts as unreachable. */
export function kindOf(error: unknown): ErrorKind {
  if (!(error instanceof ApiError)) return 'failed';
  switch (error.status) {
    case 0:
    case 502:
    case 503:
    case 504:
      return 'unreachable';
    case 401:
      return 'unauthenticated';
    case 403:
      return 'forbidden';
    case 400:
    case 404:
      return 'missing';
    default:
      return 'failed';
  }
}

/** As {@link kindOf}, where a reader without a connection got no answer, or no code of the page, for that reason. */
export function kindFor(error: unknown, online: boolean): ErrorKind | 'offline' {
  const kind = kindOf(error);
  const unanswered = kind === 'unreachable' || !(error instanceof ApiError);
  return unanswered && !online ? 'offline' : kind;
}

/** What is wrong with what was sent: where, and in words; empty where the service names nothing. */
export function faultsOf(error: unknown): ProblemDetails['faults'] {
  return error instanceof ApiError ? (error.problem?.faults ?? []) : [];
}

/** What the service said in words, where it said anything. */
export function detailOf(error: unknown): string | null {
  return error instanceof ApiError ? (error.problem?.detail ?? null) : null;
}
