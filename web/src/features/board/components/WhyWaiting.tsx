import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import { Notice } from '@/shared/ui/Notice';
import { reasonQuery, useSearchRepairs } from '../api/board';
import { useEditor } from '../api/useEditor';
import panel from './Panel.module.css';

/** Why a wish has no meeting and, once asked for, what would give it one. */
export function WhyWaiting({ request, revision }: { request: string; revision: number }) {
  const { t } = useTranslation('board');
  const { eventId } = useEditor();
  const reason = useQuery(reasonQuery(eventId, revision, request));
  const search = useSearchRepairs(eventId);
  const sentences = reason.data?.sentences ?? [];
  return (
    <section className={panel.section}>
      <h3>{t('why.title')}</h3>
      {reason.isPending && <p className="soft">{t('why.loading')}</p>}
      {reason.isError && <p className="soft">{detailOf(reason.error) ?? t('why.failed')}</p>}
      <ul className={panel.bullets}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {search.data === undefined && (
        <Button variant="default" size="sm" loading={search.isPending} onClick={() => search.mutate(request)}>
          {t('why.search')}
        </Button>
      )}
      <div role="status" className={panel.section}>
        {search.isError && <Notice kind="warning" title={detailOf(search.error) ?? t('why.searchFailed')} />}
        {search.data?.length === 0 && <p className="soft">{t('why.none')}</p>}
        {search.data !== undefined && search.data.length > 0 && (
          <>
            <p className="strong">{t('why.found')}</p>
            <ul className={panel.bullets}>
              {search.data.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
