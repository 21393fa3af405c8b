import { IconBuildingBank } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeQuery } from '@/features/agenda/api/agenda';
import { useWishSaver } from '@/features/wishes/api/useWishSaver';
import { catalogueQuery } from '@/features/wishes/api/wishes';
import { FunderList } from '@/features/wishes/components/FunderList';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

const route = getRouteApi('/evenements/$eventId/p/$participantId');

/** The funders, for a project to know who may ask to meet it, and to choose where the event lets projects wish. */
export function FundersPage() {
  const { t } = useTranslation(['wishes', 'phases']);
  const { eventId, participantId } = route.useParams();
  const saver = useWishSaver(eventId);
  const home = useQuery(homeQuery(eventId, participantId)).data;
  const wishes = home?.wishing.asked === true;
  return (
    <>
      <PageHeader
        title={t('funders.title')}
        intro={home !== undefined && <p>{t(wishes ? 'phases:projectsWish.intro' : 'funders.intro')}</p>}
      />
      <Loaded
        query={useQuery(catalogueQuery(eventId, participantId))}
        skeleton={<SkeletonList rows={5} height={80} />}
      >
        {(entries) =>
          entries.length === 0 ? (
            <StatePanel icon={<IconBuildingBank size={32} stroke={1.5} />} title={t('funders.emptyTitle')}>
              <p>{t('funders.emptyBody')}</p>
            </StatePanel>
          ) : (
            <FunderList entries={entries} choosing={wishes ? { participantId, saver } : null} />
          )
        }
      </Loaded>
    </>
  );
}
