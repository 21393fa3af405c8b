import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { ChangeProposals, ChangeRequest, Proposal } from '@/shared/api/types';
import { isSameSchedule } from '@/shared/lib/proposals';
import { Notice } from '@/shared/ui/Notice';
import { useApplyChange } from '../api/changeRequests';
import classes from './ChangeRequests.module.css';

/** Whose news are listed; who else hears of a proposal is counted. */
const LISTED = 50;

interface Props {
  eventId: string;
  request: ChangeRequest;
  found: ChangeProposals;
  /** What holds for all of them. */
  note: ReactNode;
  onApplied: () => void;
  /** Searches again, from the board as it is now. */
  onAgain: () => void;
}

/** Three ways to grant it, side by side. */
export function ChangeProposalList({ eventId, request, found, note, onApplied, onAgain }: Props) {
  const { t } = useTranslation(['changeRequests', 'common']);
  const apply = useApplyChange(eventId, request.id, onApplied);
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
        {found.proposals.map((proposal, index) => {
          const same = isSameSchedule(proposal, found.proposals[index - 1]);
          return (
            <li key={proposal.kind} className={classes.proposal}>
              <Words request={request} proposal={proposal} same={same} />
              {!same && (
                <Button
                  variant="default"
                  loading={apply.isPending && apply.variables.proposal.kind === proposal.kind}
                  disabled={apply.isPending}
                  aria-label={t('proposals.applyLabel', { title: proposal.title })}
                  onClick={() => apply.mutate({ found, proposal })}
                >
                  {t('proposals.apply')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface WordsProps {
  request: ChangeRequest;
  proposal: Proposal;
  /** Whether it is the same schedule as the proposal before. */
  same: boolean;
}

function Words({ request, proposal, same }: WordsProps) {
  const { t } = useTranslation('changeRequests');
  const { title, summary, disturbed, discarded, notices, costs } = proposal;
  const theirs = notices.find(({ participantId }) => participantId === request.participantId)?.news ?? [];
  return (
    <>
      <h2>{title}</h2>
      {same && <p className="soft">{t('proposals.same')}</p>}
      {!same && (
        <div>
          <p className="strong">{t('proposals.theirs', { name: request.participant })}</p>
          <ul className={classes.news}>
            {theirs.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <p>{summary}</p>
      {notices.length > 0 && <p className="soft">{t('proposals.disturbed', { count: disturbed })}</p>}
      {costs.violations > 0 && <p>{t('proposals.conflicts', { count: costs.violations })}</p>}
      {discarded > 0 && <p>{t('proposals.discarded', { count: discarded })}</p>}
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
