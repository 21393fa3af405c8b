import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agendaQuery, homeQuery } from '@/features/agenda/api/agenda';
import { AgendaTools } from '@/features/calendar/components/AgendaTools';
import { Day } from '@/features/agenda/components/Day';
import { NextMeeting } from '@/features/agenda/components/NextMeeting';
import type { Agenda, ParticipantHome } from '@/shared/api/types';
import { cityOf, readerZone, zonesDiffer } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { useNow } from '@/shared/lib/useNow';
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
  const skeleton = <SkeletonList rows={4} height={96} />;
  return (
    <Loaded query={home} skeleton={skeleton}>
      {(theHome) => (
        <Loaded query={agenda} skeleton={skeleton}>
          {(theAgenda) => (
            <>
              <Header home={theHome} agenda={theAgenda} />
              {theAgenda.version === null ? (
                <Waiting home={theHome} />
              ) : (
                <Meetings home={theHome} agenda={theAgenda} clockAhead={theAgenda.clockAhead} />
              )}
              <AgendaTools
                {...{ eventId, participantId }}
                own={view === 'self'}
                published={theAgenda.version !== null}
              />
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

interface MeetingsProps {
  home: ParticipantHome;
  agenda: Agenda;
  clockAhead: number;
}

function Meetings({ home, agenda, clockAhead }: MeetingsProps) {
  const { t } = useTranslation('agenda');
  const instant = useNow(1000) + clockAhead;
  const zone = readerZone();
  const { eventId, participant } = home;
  return (
    <div className={classes.page}>
      <NextMeeting meetings={agenda.meetings} instant={instant} zone={zone} eventZone={agenda.timeZone} />
      <section>
        <div className={classes.head}>
          <h2>{t('day')}</h2>
          <span className="small soft">{t('count', { count: agenda.meetings.length })}</span>
        </div>
        <Day
          agenda={agenda}
          instant={instant}
          zone={zone}
          linkTo={(id, name) =>
            participant.side === 'project' ? (
              name
            ) : (
              <Link
                to="/evenements/$eventId/p/$participantId/projets/$projectId"
                params={{ eventId, participantId: participant.id, projectId: id }}
              >
                {name}
              </Link>
            )
          }
        />
      </section>
    </div>
  );
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
