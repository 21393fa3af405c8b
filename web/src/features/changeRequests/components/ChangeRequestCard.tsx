import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { ChangeRequest } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';
import { Party } from '@/shared/ui/Party';
import { useSearchChangeProposals } from '../api/changeRequests';
import { ChangeProposalList } from './ChangeProposalList';
import classes from './ChangeRequests.module.css';
import { DeclineDialog } from './DeclineDialog';

interface Props {
  request: ChangeRequest;
  eventId: string;
  zone: string;
  readOnly: boolean;
  /** What holds for all proposals. */
  proposalsNote: ReactNode;
  onApplied: () => void;
}

/** What a participant asks, and what an organiser can do about it. */
export function ChangeRequestCard({ request, eventId, zone, readOnly, proposalsNote, onApplied }: Props) {
  const { t } = useTranslation(['changeRequests', 'common']);
  const format = useFormat(zone);
  const search = useSearchChangeProposals(eventId, request.id);
  const [declining, { open, close }] = useDisclosure(false);
  const isOpen = request.state === 'open';
  return (
    <li className={classes.card} data-open={isOpen}>
      <Party
        side={request.side}
        name={request.participant}
        detail={t('list.asked', { when: format.dateTime(request.at) })}
      />
      <p>
        <span className="strong">{t(`kind.${request.kind}`)}</span>
        {' · '}
        {request.kind === 'not-at-all'
          ? t('list.fromThen', { when: format.dateTime(request.start) })
          : t('list.meeting', { when: format.when(request.start, request.end), name: request.with })}
      </p>
      <p className={classes.reason}>{request.reason}</p>
      {!isOpen && (
        <p className={classes.state} data-state={request.state}>
          {t(`list.state.${request.state}`, {
            author: request.author ?? request.participant,
            when: format.dateTime(request.settledAt ?? request.at),
          })}
        </p>
      )}
      {!isOpen && request.note !== '' && <p className="soft">{t('list.note', { note: request.note })}</p>}
      {isOpen && !readOnly && (
        <div className={classes.actions}>
          {search.data === undefined && (
            <Button loading={search.isPending} onClick={() => search.mutate()}>
              {t('list.search')}
            </Button>
          )}
          <Button variant="default" onClick={open}>
            {t('list.decline')}
          </Button>
        </div>
      )}
      <div role="status">
        {search.isPending && <p className="soft">{t('list.searching')}</p>}
        {search.isError && (
          <Notice kind="warning" title={detailOf(search.error) ?? t('common:error.unreachable.body')} />
        )}
      </div>
      {isOpen && search.data !== undefined && (
        <ChangeProposalList
          eventId={eventId}
          request={request}
          found={search.data}
          note={proposalsNote}
          onApplied={onApplied}
          onAgain={() => search.mutate()}
        />
      )}
      {declining && <DeclineDialog eventId={eventId} request={request} onClose={close} />}
    </li>
  );
}
