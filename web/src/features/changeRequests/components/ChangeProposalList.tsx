import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { ChangeProposals, Proposal } from '@/shared/api/types';
import { isSameSchedule } from '@/shared/lib/proposals';
import { Notice } from '@/shared/ui/Notice';
import { useApplyChange } from '../api/changeRequests';
import classes from './ChangeRequests.module.css';

/** Whose news are listed; who else hears of a proposal is counted. */
const LISTED = 50;

interface Props {
  eventId: string;
  changeRequestId: string;
  found: ChangeProposals;
  /** What holds for all of them. */
  note: ReactNode;
  onApplied: () => void;
  /** Searches again, from the board as it is now. */
  onAgain: () => void;
}

/** Three ways to grant it, side by side. */
export function ChangeProposalList({ eventId, changeRequestId, found, note, onApplied, onAgain }: Props) {
  const { t } = useTranslation(['changeRequests', 'common']);
  const apply = useApplyChange(eventId, changeRequestId, onApplied);
  return (
    <>
      {apply.isError && (
        <Notice
          kind="conflict"
          live
          title={detailOf(apply.error) ?? t('common:error.unreachable.body')}
          action={
            <Button variant="default" onClick={onAgain}>
              {t('proposals.again')}
            </Button>
          }
        />
      )}
      {note}
      <ul className={classes.proposals}>
        {found.proposals.map((proposal, index) => (
          <li key={proposal.kind} className={classes.proposal}>
            <Words proposal={proposal} same={isSameSchedule(proposal, found.proposals[index - 1])} />
            <Button
              variant={proposal.kind === 'few' ? 'filled' : 'default'}
              loading={apply.isPending && apply.variables.proposal.kind === proposal.kind}
              disabled={apply.isPending}
              aria-label={t('proposals.applyLabel', { title: proposal.title })}
              onClick={() => apply.mutate({ found, proposal })}
            >
              {t('proposals.apply')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Words({ proposal, same }: { proposal: Proposal; same: boolean }) {
  const { t } = useTranslation('changeRequests');
  const { title, summary, disturbed, notices, costs } = proposal;
  return (
    <>
      <h2>{title}</h2>
      {same && <p className="soft">{t('proposals.same')}</p>}
      <p>{summary}</p>
      {notices.length > 0 && <p className="soft">{t('proposals.disturbed', { count: disturbed })}</p>}
      {costs.violations > 0 && <p>{t('proposals.conflicts', { count: costs.violations })}</p>}
      {notices.length > 0 && (
        <details>
          <summary>{t('proposals.who')}</summary>
          <ul className={classes.news}>
            {notices.slice(0, LISTED).map(({ participantId, name, news }) => (
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
          {notices.length > LISTED && <p>{t('proposals.others', { count: notices.length - LISTED })}</p>}
        </details>
      )}
    </>
  );
}
