import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { Party } from '@/shared/ui/Party';
import { isSelected, select, sizeOf, type Selection } from '../model/invitations';
import { LinkMenu } from './LinkMenu';
import { StateMark } from './StateMark';
import classes from './InvitationTable.module.css';

/** How many come with each step. */
const STEP = 50;

interface Props {
  eventId: string;
  /** Those that have been read: there can be two thousand. */
  invitations: Invitation[];
  /** How many fit. */
  found: number;
  zone: string;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onSelectAll: (all: boolean) => void;
  onMore: () => void;
  moreIsLoading: boolean;
}

/** Each delegate with how far the invitation is: a table where there is room, cards on a phone. */
export function InvitationTable(props: Props) {
  const { eventId, invitations, found, zone, selection, onSelect, onSelectAll, onMore, moreIsLoading } =
    props;
  const { t } = useTranslation('invitations');
  const more = Math.min(STEP, found - invitations.length);
  const all = selection.kind === 'matching' && selection.but.size === 0;
  return (
    <>
      <Checkbox
        className={classes.all ?? ''}
        label={t('selectAll', { count: found })}
        checked={all}
        indeterminate={!all && sizeOf(selection) > 0}
        onChange={(event) => onSelectAll(event.currentTarget.checked)}
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
          {invitations.map((one) => (
            <tr key={one.delegateId}>
              <td>
                <Checkbox
                  className={classes.check ?? ''}
                  aria-label={t('select', { name: one.name })}
                  checked={isSelected(selection, one.delegateId)}
                  onChange={(event) =>
                    onSelect(select(selection, one.delegateId, event.currentTarget.checked))
                  }
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
        <Button variant="default" mt="sm" loading={moreIsLoading} onClick={onMore}>
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
