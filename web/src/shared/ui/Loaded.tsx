import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { kindOf } from '@/shared/api/errors';
import { ErrorPanel } from './ErrorPanel';
import { Notice } from './Notice';

interface Props<T> {
  query: UseQueryResult<T>;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** Shows the shape of what comes, then what came, or why it did not; what came once stays in sight when a later read fails. */
export function Loaded<T>({ query, skeleton, children }: Props<T>) {
  const { t } = useTranslation();
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    if (query.isError) return <ErrorPanel error={query.error} onRetry={retry} />;
    return (
      <div aria-busy="true">
        <p className="unseen" role="status">
          {t('state.loading')}
        </p>
        {skeleton}
      </div>
    );
  }
  return (
    <>
      {query.isRefetchError && (
        <Notice
          kind="warning"
          live
          title={t(kindOf(query.error) === 'unreachable' ? 'state.staleUnreachable' : 'state.stale')}
          action={
            <Button variant="default" size="sm" onClick={retry}>
              {t('action.retry')}
            </Button>
          }
        />
      )}
      {children(query.data)}
    </>
  );
}
