import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { Proposal } from '@/shared/api/types';
import { isSameSchedule } from '@/shared/lib/proposals';
import { Notice } from '@/shared/ui/Notice';
import { proposalsQuery } from '../api/proposals';
import classes from './Reactions.module.css';

/** What an organiser can choose from; whatever else the address says is offered too. */
const CHOICES = [1, 2, 3, 5, 8, 12, 20];

interface Props {
  eventId: string;
  version: number;
  /** How many participants the second proposal may disturb. */
  few: number;
  onFew: (few: number) => void;
  /** Puts a proposal on the board. */
  taking: { isPending: boolean; isError: boolean; error: unknown };
  onTake: (proposal: Proposal) => void;
}

/** What to do about a published version that no longer fits the event: three proposals, side by side. */
export function Reactions({ eventId, version, few, onFew, taking: take, onTake }: Props) {
  const { t } = useTranslation(['schedule', 'common']);
  const search = useQuery(proposalsQuery(eventId, few));
  const found = search.data;
  return (
    <section className={classes.panel}>
      <p className="soft">{t('reactions.body', { version })}</p>
      <div className={classes.order}>
        <NativeSelect
          size="md"
          label={t('reactions.few')}
          value={few}
          disabled={search.isFetching}
          data={[...new Set([...CHOICES, few])]
            .sort((a, b) => a - b)
            .map((count) => ({ value: String(count), label: t('reactions.people', { count }) }))}
          onChange={({ currentTarget }) => onFew(Number(currentTarget.value))}
        />
      </div>
      <div role="status">
        {search.isFetching && <p className="soft">{t('reactions.searching')}</p>}
        {search.isError && !search.isFetching && (
          <Notice
            kind="warning"
            title={detailOf(search.error) ?? t('reactions.failed')}
            action={
              <Button variant="default" size="sm" onClick={() => void search.refetch()}>
                {t('common:action.retry')}
              </Button>
            }
          />
        )}
        {take.isError && <Notice kind="warning" title={detailOf(take.error) ?? t('reactions.takeFailed')} />}
      </div>
      {found !== undefined && (
        <>
          <ul className={classes.cards}>
            {found.proposals.map((proposal, index) => (
              <Card
                key={proposal.kind}
                proposal={proposal}
                same={isSameSchedule(proposal, found.proposals[index - 1])}
                pending={take.isPending}
                onTake={() => onTake(proposal)}
              />
            ))}
          </ul>
          {found.freed.length > 0 && (
            <details>
              <summary>{t('reactions.freed')}</summary>
              <ul className={classes.news}>
                {found.freed.map(({ participantId, slotId, text }) => (
                  <li key={`${participantId} ${slotId}`}>{text}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}

interface CardProps {
  proposal: Proposal;
  /** Whether it is the same schedule as the proposal before. */
  same: boolean;
  pending: boolean;
  onTake: () => void;
}

function Card({ proposal, same, pending, onTake }: CardProps) {
  const { t } = useTranslation('schedule');
  const { title, scheduled, requests, notices, disturbed, discarded, costs } = proposal;
  return (
    <li className={classes.card}>
      <h2>{title}</h2>
      {same && <p className="soft">{t('reactions.same')}</p>}
      <p>{t('reactions.served', { served: scheduled, requests })}</p>
      <p className="soft">{t('reactions.left', { count: costs.unserved })}</p>
      <p className="strong">{t('reactions.told', { count: notices.length })}</p>
      {notices.length > 0 && <p className="soft">{t('reactions.disturbed', { count: disturbed })}</p>}
      {costs.violations > 0 && <p>{t('reactions.conflicts', { count: costs.violations })}</p>}
      {discarded > 0 && <p>{t('reactions.discarded', { count: discarded })}</p>}
      {notices.length > 0 && (
        <details>
          <summary>{t('reactions.who')}</summary>
          <ul className={classes.news}>
            {notices.map(({ participantId, name, news }) => (
              <li key={participantId}>
                {name}
                <ul>
                  {news.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!same && (
        <Button
          variant="default"
          disabled={pending}
          aria-label={t('reactions.takeLabel', { title })}
          onClick={onTake}
        >
          {t('reactions.take')}
        </Button>
      )}
    </li>
  );
}
