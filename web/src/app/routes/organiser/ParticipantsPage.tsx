import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { eventQuery, participantsQuery } from '@/features/event/api/event';
import { ExportMenu } from '@/features/exchange/components/ExportMenu';
import { ParticipantFilters } from '@/features/people/components/ParticipantFilters';
import { ParticipantTable } from '@/features/people/components/ParticipantTable';
import { ANYBODY, wantedAmong, type Wanted } from '@/features/people/model/list';
import type { ListedParticipant, Slot } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { ImportLink } from './ImportLink';
import { SIDE_OF, SIDE_WORD } from './sideWords';

const route = getRouteApi('/evenements/$eventId/participants');

/** Who takes part: both sides; what is looked for is kept in the address. */
export function ParticipantsPage() {
  const { t } = useTranslation('people');
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  const participants = useQuery(participantsQuery(eventId));
  const skeleton = <SkeletonList rows={8} height={52} />;
  return (
    <>
      <PageHeader
        title={t('list.title')}
        intro={<p>{t('list.intro')}</p>}
        actions={
          <>
            <ExportMenu
              eventId={eventId}
              of={['funders', 'projects', 'delegates', 'unavailabilities', 'sheets']}
            />
            <ImportLink eventId={eventId} />
            <AddButton eventId={eventId} />
          </>
        }
      />
      <Loaded query={event} skeleton={skeleton}>
        {({ slots, timeZone }) => (
          <Loaded query={participants} skeleton={skeleton}>
            {(everybody) =>
              everybody.length === 0 ? (
                <StatePanel
                  icon={<IconUsers size={32} stroke={1.5} />}
                  title={t('list.emptyTitle')}
                  action={
                    <>
                      <ImportLink eventId={eventId} />
                      <AddButton eventId={eventId} />
                    </>
                  }
                >
                  <p>{t('list.emptyBody')}</p>
                </StatePanel>
              ) : (
                <BothSides eventId={eventId} everybody={everybody} slots={slots} zone={timeZone} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function AddButton({ eventId }: { eventId: string }) {
  const { t } = useTranslation('people');
  return (
    <Button
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      renderRoot={(props) => (
        <Link to="/evenements/$eventId/participants/nouveau" params={{ eventId }} {...props} />
      )}
    >
      {t('list.add')}
    </Button>
  );
}

interface Props {
  eventId: string;
  everybody: ListedParticipant[];
  slots: Slot[];
  zone: string;
}

function BothSides({ eventId, everybody, slots, zone }: Props) {
  const { t } = useTranslation('people');
  const { q, cote, type } = route.useSearch();
  const navigate = useNavigate();
  const wanted: Wanted = { text: q ?? '', side: cote ? SIDE_OF[cote] : null, kind: type ?? null };
  const found = wantedAmong(everybody, wanted);
  const look = ({ text, side, kind }: Wanted) =>
    void navigate({
      to: '/evenements/$eventId/participants',
      params: { eventId },
      search: {
        ...(text !== '' && { q: text }),
        ...(side !== null && { cote: SIDE_WORD[side] }),
        ...(kind !== null && { type: kind }),
      },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <ParticipantFilters wanted={wanted} onWanted={look} found={found.length} />
      {found.length === 0 ? (
        <StatePanel
          title={t('filter.noneTitle')}
          action={
            <Button variant="default" onClick={() => look(ANYBODY)}>
              {t('filter.showAll')}
            </Button>
          }
        >
          <p>{t('filter.noneBody')}</p>
        </StatePanel>
      ) : (
        (['funder', 'project'] as const)
          .map((side) => ({ side, ofSide: found.filter((participant) => participant.side === side) }))
          .filter(({ ofSide }) => ofSide.length > 0)
          .map(({ side, ofSide }) => (
            <ParticipantTable
              key={side}
              eventId={eventId}
              side={side}
              participants={ofSide}
              slots={slots}
              zone={zone}
            />
          ))
      )}
    </>
  );
}
