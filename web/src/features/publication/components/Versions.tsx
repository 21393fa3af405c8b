import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf, faultsOf } from '@/shared/api/errors';
import type { Publication } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { comparisonQuery, useTakeVersion } from '../api/publication';
import { NoticeList } from './NoticeList';
import classes from './Publication.module.css';

interface Props {
  eventId: string;
  publications: Publication[];
  zone: string;
  /** Of the board. */
  revision: number;
  readOnly: boolean;
  /** Whether the board differs from what agendas show. */
  differs: boolean;
}

/** What was published, by whom and with what effect; any version can be taken again. */
export function Versions({ eventId, publications, zone, revision, readOnly, differs }: Props) {
  const { t } = useTranslation(['publication', 'common']);
  const format = useFormat(zone);
  const take = useTakeVersion(eventId);
  const [newest] = publications;
  return (
    <section className={classes.panel}>
      <h2>{t('versions.title')}</h2>
      {take.isSuccess && <Notice kind="served" live title={t('versions.taken')} />}
      {take.isError && (
        <Notice
          kind="conflict"
          live
          title={detailOf(take.error) ?? t('common:error.unreachable.body')}
          action={
            faultsOf(take.error).length > 0 && (
              <Button
                variant="default"
                onClick={() => take.mutate({ ...take.variables, revision, anyway: true })}
              >
                {t('versions.anyway')}
              </Button>
            )
          }
        >
          <ul className={classes.news}>
            {faultsOf(take.error).map(({ path, detail }) => (
              <li key={path}>{detail}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ol className={classes.versions}>
        {publications.map((one) => (
          <li key={one.scheduleId} className={classes.version}>
            <div className={classes.words}>
              <p className={classes.name}>
                {t('versions.version', { version: one.version })}
                {one === newest && ` · ${t('versions.current')}`}
              </p>
              <p className={classes.detail}>
                {t('versions.made', { when: format.dateTime(one.publishedAt), author: one.author })}
                {' · '}
                {t('versions.served', { count: one.scheduled, requests: one.requests })}
                {one.changed !== null && ` · ${t('versions.changed', { count: one.changed })}`}
                {one.told === false && ` · ${t('versions.silent')}`}
                {one.told === true && ` · ${t('versions.letters', { count: one.letters ?? 0 })}`}
              </p>
            </div>
            {!readOnly && (one !== newest || differs) && (
              <Button
                variant="default"
                aria-label={t('versions.takeLabel', { version: one.version })}
                loading={take.isPending && take.variables.scheduleId === one.scheduleId}
                onClick={() => take.mutate({ scheduleId: one.scheduleId, revision, anyway: false })}
              >
                {t('versions.take')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {publications.length > 1 && <Comparison eventId={eventId} publications={publications} />}
    </section>
  );
}

function Comparison({ eventId, publications }: Pick<Props, 'eventId' | 'publications'>) {
  const { t } = useTranslation('publication');
  const [before, setBefore] = useState(publications[1]?.version);
  const [after, setAfter] = useState(publications[0]?.version);
  const choices = publications.map(({ version }) => ({
    value: String(version),
    label: t('versions.version', { version }),
  }));
  const idOf = (version: number | undefined) =>
    publications.find((one) => one.version === version)?.scheduleId ?? '';
  const comparison = useQuery(comparisonQuery(eventId, idOf(before), idOf(after)));
  return (
    <>
      <h3>{t('compare.title')}</h3>
      <div className={classes.compare}>
        <NativeSelect
          size="md"
          label={t('compare.before')}
          data={choices}
          value={before}
          onChange={({ currentTarget }) => setBefore(Number(currentTarget.value))}
        />
        <NativeSelect
          size="md"
          label={t('compare.after')}
          data={choices}
          value={after}
          onChange={({ currentTarget }) => setAfter(Number(currentTarget.value))}
        />
      </div>
      <Loaded query={comparison} skeleton={<SkeletonList rows={2} height={44} />}>
        {(notices) => (
          <>
            <p role="status">{t('compare.told', { count: notices.length })}</p>
            {notices.length > 0 && <NoticeList notices={notices} />}
          </>
        )}
      </Loaded>
    </>
  );
}
