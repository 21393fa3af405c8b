import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaQuery, homeQuery } from '@/features/agenda/api/agenda';
import { AgendaTools } from '@/features/calendar/components/AgendaTools';
import { Changes } from '@/features/agenda/components/Changes';
import { ContactCard } from '@/features/agenda/components/ContactCard';
import { Day } from '@/features/agenda/components/Day';
import { KeptNote } from '@/features/agenda/components/KeptNote';
import { MyChangeRequests } from '@/features/changeRequests/components/MyChangeRequests';
import { NextMeeting } from '@/features/agenda/components/NextMeeting';
import { changesBetween, keepSeen, seenAgenda } from '@/features/agenda/model/changes';
import { keepAgenda } from '@/features/agenda/model/kept';
import type { Agenda, ParticipantHome } from '@/shared/api/types';
import { useServerTime } from '@/shared/lib/serverClock';
import { cityOf, readerZone, zonesDiffer } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import classes from './AgendaPage.module.css';

const route = getRouteApi('/evenements/$eventId/p/$participantId');

/** When and where the participant's next meeting is, and the whole day. */
export function AgendaPage() {
  const { eventId, participantId } = route.useParams();
  const { view } = route.useRouteContext();
  const home = useQuery(homeQuery(eventId, participantId));
  const agenda = useQuery(agendaQuery(eventId, participantId));
  const { refetch } = agenda;
  const reread = useCallback(() => void refetch(), [refetch]);
  useKeep(home.data, agenda.data);
  const skeleton = <SkeletonList rows={4} height={96} />;
  return (
    <Loaded query={home} skeleton={skeleton}>
      {(theHome) => (
        <Loaded query={agenda} skeleton={skeleton}>
          {(theAgenda) => (
            <>
              <Header home={theHome} agenda={theAgenda} />
              <div className={classes.page}>
                {theAgenda.keptAt !== null && <KeptNote keptAt={theAgenda.keptAt} />}
                {theAgenda.version === null ? (
                  <Waiting home={theHome} />
                ) : (
                  <Meetings home={theHome} agenda={theAgenda} reread={reread} />
                )}
                <AgendaTools
                  {...{ eventId, participantId }}
                  own={view === 'self'}
                  published={theAgenda.version !== null}
                />
                {theAgenda.contact !== null && <ContactCard contact={theAgenda.contact} />}
              </div>
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Header({ home, agenda }: { home: ParticipantHome; agenda: Agenda }) {
  const { t } = useTranslation(['agenda', 'common']);
  const zone = readerZone();
  const format = useFormat(zone);
  const { start, end } = home;
  return (
    <PageHeader
      title={t('title')}
      intro={
        <>
          {start !== null && end !== null && (
            <p className={classes.when}>
              {format.date(start)}, {format.range(start, end)}
            </p>
          )}
          {start !== null && zonesDiffer(start, zone, home.timeZone) && (
            <p className="small">
              {t('common:time.zoneNote', { mine: cityOf(zone), theirs: cityOf(home.timeZone) })}
            </p>
          )}
          {agenda.version !== null && agenda.publishedAt !== null && (
            <p className="small">
              {t('version', { version: agenda.version, when: format.dateTime(agenda.publishedAt) })}
            </p>
          )}
        </>
      }
    />
  );
}

type ReadAgenda = Agenda & { clockAhead: number; keptAt: number | null };

interface MeetingsProps {
  home: ParticipantHome;
  agenda: ReadAgenda;
  /** Asks the service again. */
  reread: () => void;
}

function Meetings({ home, agenda, reread }: MeetingsProps) {
  const { t } = useTranslation('agenda');
  const instant = useServerTime(agenda.clockAhead, reread);
  const zone = readerZone();
  const { changes, onSeen } = useChanges(home, agenda);
  const changed = useMemo(
    () => new Map(changes.map((change) => [change.meeting.with.id, change.kind])),
    [changes],
  );
  return (
    <>
      <Changes changes={changes} zone={zone} onSeen={onSeen} />
      <NextMeeting
        meetings={agenda.meetings}
        instant={instant}
        zone={zone}
        eventZone={agenda.timeZone}
        more={(meeting) => <AboutLink home={home} other={meeting.with} label />}
      />
      <section>
        <div className={classes.head}>
          <h2>{t('day')}</h2>
          <span className="small soft">{t('count', { count: agenda.meetings.length })}</span>
        </div>
        <Day
          agenda={agenda}
          instant={instant}
          zone={zone}
          changed={changed}
          linkTo={(id, name) => <AboutLink home={home} other={{ id, name }} />}
        />
      </section>
      <MyChangeRequests eventId={home.eventId} agenda={agenda} instant={instant} />
    </>
  );
}

/** What the participant has not seen yet; nothing where an organiser looks. */
function useChanges(home: ParticipantHome, agenda: Agenda) {
  const { view } = route.useRouteContext();
  const { eventId, participant } = home;
  const [seen, setSeen] = useState(() => seenAgenda(eventId, participant.id));
  const own = view === 'self';
  if (own && seen === null && agenda.version !== null) setSeen(agenda);
  useEffect(() => {
    if (own && seen !== null) keepSeen(eventId, participant.id, seen);
  }, [own, seen, eventId, participant.id]);
  const changes = useMemo(
    () => (own && seen !== null ? changesBetween(seen, agenda) : []),
    [own, seen, agenda],
  );
  return { changes, onSeen: () => setSeen(agenda) };
}

interface AboutProps {
  home: ParticipantHome;
  other: { id: string; name: string };
  /** By what one finds there instead of by the name. */
  label?: boolean;
}

/** More about whom one meets: a project's sheet, or the funders' page. */
function AboutLink({ home, other, label = false }: AboutProps) {
  const { t } = useTranslation('agenda');
  const { eventId, participant } = home;
  const params = { eventId, participantId: participant.id };
  if (participant.side === 'project') {
    return label ? (
      <Link className={classes.about} to="/evenements/$eventId/p/$participantId/financeurs" params={params}>
        {t('profile')}
      </Link>
    ) : (
      other.name
    );
  }
  return (
    <Link
      className={label ? classes.about : undefined}
      to="/evenements/$eventId/p/$participantId/projets/$projectId"
      params={{ ...params, projectId: other.id }}
    >
      {label ? t('sheet') : other.name}
    </Link>
  );
}

/** Keeps the agenda on its participant's device, to be read without a connection. */
function useKeep(home: ParticipantHome | undefined, agenda: ReadAgenda | undefined) {
  const { view } = route.useRouteContext();
  useEffect(() => {
    if (view !== 'self' || home === undefined || agenda?.keptAt !== null) return;
    keepAgenda({ home, agenda, clockAhead: agenda.clockAhead, keptAt: Date.now() });
  }, [view, home, agenda]);
}

function Waiting({ home: { eventId, participant } }: { home: ParticipantHome }) {
  const { t } = useTranslation('agenda');
  const params = { eventId, participantId: participant.id };
  const funder = participant.side === 'funder';
  return (
    <StatePanel
      icon={<IconHourglass size={32} stroke={1.5} />}
      title={t('waiting.title')}
      action={
        <Button
          variant={funder ? 'filled' : 'default'}
          renderRoot={(props) => (
            <Link
              to={
                funder
                  ? '/evenements/$eventId/p/$participantId/projets'
                  : '/evenements/$eventId/p/$participantId/fiche'
              }
              params={params}
              {...props}
            />
          )}
        >
          {t(funder ? 'waiting.chooseProjects' : 'waiting.seeSheet')}
        </Button>
      }
    >
      <p>{t(`waiting.${participant.side}`)}</p>
    </StatePanel>
  );
}
