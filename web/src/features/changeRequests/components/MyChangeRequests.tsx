import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { Agenda, ChangeRequest } from '@/shared/api/types';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';
import { myChangeRequestsQuery, useWithdraw } from '../api/changeRequests';
import { askable, isHeld, shown } from '../model/mine';
import { AskForChange } from './AskForChange';
import classes from './ChangeRequests.module.css';

interface Props {
  eventId: string;
  agenda: Agenda;
  /** By the service's clock, in milliseconds. */
  instant: number;
}

/** What a participant asks about its meetings, what became of it, and a way to ask. */
export function MyChangeRequests({ eventId, agenda, instant }: Props) {
  const { t } = useTranslation(['changeRequests', 'common']);
  const [opened, { open, close }] = useDisclosure(false);
  const { participantId, meetings } = agenda;
  // Whoever cannot be told what was asked may ask all the same: the service refuses what was asked already.
  const all = useQuery(myChangeRequestsQuery(eventId, participantId)).data ?? [];
  const withdraw = useWithdraw(eventId, participantId);
  const possible = askable(agenda, all, instant);
  const visible = shown(all, meetings, instant);
  if (possible.length === 0 && visible.length === 0) return null;
  return (
    <section className={classes.panel}>
      <h2>{t('mine.title')}</h2>
      {visible.length > 0 && (
        <ul className={classes.mine} aria-live="polite">
          {visible.map((request) => (
            <li key={request.id} className={classes.one}>
              <Asked request={request} held={isHeld(request, meetings)} />
              {request.state === 'open' && (
                <Button
                  variant="default"
                  loading={withdraw.isPending && withdraw.variables === request.id}
                  onClick={() => withdraw.mutate(request.id)}
                >
                  {t('mine.withdraw')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {withdraw.isError && (
        <Notice kind="warning" live title={detailOf(withdraw.error) ?? t('common:error.unreachable.body')} />
      )}
      {possible.length > 0 && (
        <>
          <p className="soft">{t('mine.body')}</p>
          <Button variant="default" onClick={open}>
            {t('mine.ask')}
          </Button>
          {opened && (
            <AskForChange
              eventId={eventId}
              participantId={participantId}
              meetings={possible}
              onClose={close}
            />
          )}
        </>
      )}
    </section>
  );
}

function Asked({ request, held }: { request: ChangeRequest; held: boolean }) {
  const { t } = useTranslation('changeRequests');
  const format = useFormat(readerZone());
  return (
    <div className={classes.words}>
      <p>
        {request.kind === 'not-at-all'
          ? t('mine.fromThen', { time: format.dateTime(request.start) })
          : t('mine.meeting', { time: format.dateTime(request.start), name: request.with })}
      </p>
      <p className={classes.detail}>{t(`kind.${request.kind}`)}</p>
      <p className={classes.state} data-state={request.state}>
        {request.state === 'applied' && !held ? t('mine.done') : t(`mine.state.${request.state}`)}
      </p>
      {request.note !== '' && <p className={classes.reason}>{request.note}</p>}
    </div>
  );
}
