import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { Party } from '@/shared/ui/Party';
import { select } from '../model/invitations';
import { LinkMenu } from './LinkMenu';
import { StateMark } from './StateMark';
import classes from './InvitationTable.module.css';

/** How many rows are there at first, and come with each step: there can be two thousand. */
const STEP = 100;

interface Props {
  eventId: string;
  invitations: Invitation[];
  zone: string;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
}

/** Each delegate with how far the invitation is: a table where there is room, cards on a phone. */
export function InvitationTable({ eventId, invitations, zone, selected, onSelect }: Props) {
  const { t } = useTranslation('invitations');
  const [shown, setShown] = useState(STEP);
  const more = Math.min(STEP, invitations.length - shown);
  const chosen = invitations.filter(({ delegateId }) => selected.has(delegateId)).length;
  return (
    <>
      <Checkbox
        className={classes.all ?? ''}
        label={t('selectAll', { count: invitations.length })}
        checked={chosen > 0 && chosen === invitations.length}
        indeterminate={chosen > 0 && chosen < invitations.length}
        onChange={(event) => onSelect(select(selected, invitations, event.currentTarget.checked))}
      />
      <table className={classes.table} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('column.choice')}</span>
            </th>
            <th scope="col">{t('column.delegate')}</th>
            <th scope="col">{t('column.participant')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col">
              <span className="unseen">{t('column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.slice(0, shown).map((one) => (
            <tr key={one.delegateId}>
              <td>
                <Checkbox
                  className={classes.check ?? ''}
                  aria-label={t('select', { name: one.name })}
                  checked={selected.has(one.delegateId)}
                  onChange={(event) => onSelect(select(selected, [one], event.currentTarget.checked))}
                />
              </td>
              <th scope="row">
                <span className={classes.delegate}>
                  <span>{one.name}</span>
                  <span className={classes.email}>{one.email}</span>
                </span>
              </th>
              <td data-label={t('column.participant')}>
                <Party side={one.side} name={one.participant} size="small" />
              </td>
              <td data-label={t('column.state')}>
                <Progress one={one} zone={zone} />
              </td>
              <td>
                <LinkMenu eventId={eventId} invitation={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + STEP)}>
          {t('more', { count: more })}
        </Button>
      )}
    </>
  );
}

/** The state, and the last thing that is known about it. */
function Progress({ one, zone }: { one: Invitation; zone: string }) {
  const { t } = useTranslation('invitations');
  const format = useFormat(zone);
  return (
    <span className={classes.progress}>
      <StateMark state={one.state} />
      {one.openedAt !== null && (
        <span className={classes.detail}>{t('opened', { when: format.dateTime(one.openedAt) })}</span>
      )}
      {one.lastLetter !== null && one.openedAt === null && (
        <span className={classes.detail}>
          {t('lastLetter', {
            kind: t(`kind.${one.lastLetter.kind}`),
            state: t(`letterState.${one.lastLetter.state}`),
            when: format.dateTime(one.lastLetter.at),
          })}
        </span>
      )}
      {one.state === 'undelivered' && one.lastLetter?.answer != null && (
        <span className={classes.answer}>{one.lastLetter.answer}</span>
      )}
    </span>
  );
}
