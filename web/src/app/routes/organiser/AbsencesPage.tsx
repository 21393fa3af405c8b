import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { eventQuery, participantsQuery } from '@/features/event/api/event';
import { standbyQuery } from '@/features/schedule/api/standby';
import { StandbyTable } from '@/features/schedule/components/StandbyTable';
import type { Event } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { LevelLegend } from '@/shared/ui/LevelLegend';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import classes from './AbsencesPage.module.css';

const route = getRouteApi('/evenements/$eventId');

/** On the eve of the event: what each absence would cost, and who could take the place. */
export function AbsencesPage() {
  const { t } = useTranslation('schedule');
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('standby.title')}
        intro={<p>{t('standby.intro')}</p>}
        actions={<ToSchedule eventId={eventId}>{t('standby.back')}</ToSchedule>}
      />
      <Loaded query={event} skeleton={<SkeletonList rows={8} height={56} />}>
        {(theEvent) =>
          theEvent.publishedVersion === null ? (
            <StatePanel
              icon={<IconCalendarCheck size={32} stroke={1.5} />}
              title={t('standby.unpublishedTitle')}
            >
              <p>{t('standby.unpublishedBody')}</p>
            </StatePanel>
          ) : (
            <Absences event={theEvent} published={theEvent.publishedVersion} />
          )
        }
      </Loaded>
    </div>
  );
}

function Absences({ event, published }: { event: Event; published: number }) {
  const { t } = useTranslation('schedule');
  const format = useFormat(event.timeZone);
  const participants = useQuery(participantsQuery(event.id));
  const standby = useQuery(standbyQuery(event.id));
  const again = (
    <Button
      variant="default"
      size="sm"
      loading={standby.isFetching}
      onClick={() => void standby.refetch({ cancelRefetch: false })}
    >
      {t('standby.again')}
    </Button>
  );
  const skeleton = (
    <div className={classes.page}>
      <p className="soft">{t('standby.working')}</p>
      <SkeletonList rows={8} height={56} />
    </div>
  );
  return (
    <Loaded query={participants} skeleton={skeleton}>
      {(everybody) => (
        <Loaded query={standby} skeleton={skeleton}>
          {({ version, participants: found }) => (
            <>
              {version !== published && (
                <Notice kind="warning" live title={t('standby.olderTitle', { current: published })}>
                  <p>{t('standby.olderBody', { version })}</p>
                </Notice>
              )}
              <div className={classes.above}>
                <p className="small soft">
                  {t('standby.made', { time: format.time(new Date(standby.dataUpdatedAt)), version })}
                </p>
                {again}
                <LevelLegend />
              </div>
              <StandbyTable
                standby={found}
                participants={everybody}
                slots={event.slots}
                zone={event.timeZone}
              />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function ToSchedule({ eventId, children }: { eventId: string; children: ReactNode }) {
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/evenements/$eventId/planning" params={{ eventId }} {...props} />}
    >
      {children}
    </Button>
  );
}
