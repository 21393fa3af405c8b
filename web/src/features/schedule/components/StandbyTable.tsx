import { useTranslation } from 'react-i18next';
import type {
  LostMeeting,
  Participant,
  RequestedMeeting,
  ScheduledMeeting,
  Side,
  Slot,
  Standby,
} from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import classes from './StandbyTable.module.css';

/** What the ids in a meeting stand for, in words. */
interface Words {
  person: (id: string) => { side: Side; name: string };
  time: (slotId: string) => string;
}

interface Props {
  standby: Standby[];
  participants: Participant[];
  slots: Slot[];
  zone: string;
}

/** Each participant who has meetings, what falls away without them and what could be there instead. */
export function StandbyTable({ standby, participants, slots, zone }: Props) {
  const { t } = useTranslation('schedule');
  const format = useFormat(zone);
  const words: Words = {
    person: (id) => participants.find((one) => one.id === id) ?? { side: 'funder', name: id },
    time: (slotId) => {
      const slot = slots.find(({ id }) => id === slotId);
      return slot === undefined ? slotId : format.time(slot.start);
    },
  };
  const missed = standby.filter(({ lost }) => lost.length > 0);
  const spared = standby.filter(({ lost }) => lost.length === 0);
  if (missed.length === 0) return <p className="soft">{t('standby.noneLost')}</p>;
  return (
    <>
      <table className={classes.table}>
        <caption className="unseen">{t('standby.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('standby.who')}</th>
            <th scope="col">{t('standby.lost')}</th>
            <th scope="col">{t('standby.instead')}</th>
          </tr>
        </thead>
        <tbody>
          {missed.map((one) => (
            <tr key={one.participantId}>
              <th scope="row">
                <Party {...words.person(one.participantId)} />
              </th>
              <td data-label={t('standby.lost')}>
                <Lost standby={one} words={words} />
              </td>
              <td data-label={t('standby.instead')}>
                <Instead standby={one} words={words} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {spared.length > 0 && (
        <p className="small soft">
          {t('standby.spared', {
            names: format.list(spared.map(({ participantId }) => words.person(participantId).name)),
          })}
        </p>
      )}
    </>
  );
}

function Lost({ standby: { participantId, lost }, words }: { standby: Standby; words: Words }) {
  const { t } = useTranslation('schedule');
  const musts = lost.filter(({ level }) => level === 'must').length;
  return (
    <details className={classes.details}>
      <summary>
        {t('standby.meetings', { count: lost.length })}
        {musts > 0 && `, ${t('standby.musts', { count: musts })}`}
      </summary>
      <ul className={classes.list}>
        {lost.map((meeting) => (
          <li key={meeting.request}>
            <LostLine meeting={meeting} without={participantId} words={words} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LostLineProps {
  meeting: LostMeeting;
  without: string;
  words: Words;
}

function LostLine({ meeting, without, words }: LostLineProps) {
  const { t } = useTranslation(['schedule', 'common']);
  const idle = other(meeting, without);
  return (
    <>
      <span className={classes.line}>
        <span className={classes.time}>{words.time(meeting.slotId)}</span>
        <Party {...words.person(idle)} size="small" />
        <span className={classes.level}>
          <LevelMark level={meeting.level} label={t(`common:levels.${meeting.level}`)} />
        </span>
      </span>
      {meeting.offers.length > 0 && (
        <span className={classes.offers}>
          {t('standby.offers', {
            names: meeting.offers.map((offer) => words.person(other(offer, idle)).name).join(', '),
          })}
        </span>
      )}
    </>
  );
}

function Instead({ standby, words }: { standby: Standby; words: Words }) {
  const { t } = useTranslation('schedule');
  const { searched, filled, anyway, shortfall } = standby;
  return (
    <div>
      {filled.length === 0 ? (
        <p className="soft">{t(searched ? 'standby.filled' : 'standby.unsearched', { count: 0 })}</p>
      ) : (
        <details className={classes.details}>
          <summary>
            {t('standby.filled', { count: filled.length })}
            {anyway > 0 && `, ${t('standby.anyway', { count: anyway })}`}
          </summary>
          <ul className={classes.list}>
            {filled.map((meeting) => (
              <li key={meeting.request}>
                <FilledLine meeting={meeting} words={words} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {shortfall > 0 && <p>{t('standby.shortfall', { count: shortfall })}</p>}
    </div>
  );
}

function FilledLine({ meeting, words }: { meeting: ScheduledMeeting; words: Words }) {
  const { t } = useTranslation('common');
  return (
    <span className={classes.line}>
      <span className={classes.time}>{words.time(meeting.slotId)}</span>
      <span className={classes.pair}>
        <Party {...words.person(meeting.funderId)} size="small" />
        <Party {...words.person(meeting.projectId)} size="small" />
      </span>
      <span className={classes.level}>
        <LevelMark level={meeting.level} label={t(`levels.${meeting.level}`)} />
      </span>
    </span>
  );
}

/** Whom a participant meets or would meet. */
function other({ funderId, projectId }: RequestedMeeting, participantId: string): string {
  return funderId === participantId ? projectId : funderId;
}
