import { IconCards } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWishSaver } from '@/features/wishes/api/useWishSaver';
import { catalogueQuery } from '@/features/wishes/api/wishes';
import { Catalogue } from '@/features/wishes/components/Catalogue';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

const route = getRouteApi('/evenements/$eventId/p/$participantId/projets');

/** The projects that a funder can meet; what is looked for is kept in the address. */
export function CataloguePage() {
  const { t } = useTranslation('wishes');
  const { eventId, participantId } = route.useParams();
  const { q, mes } = route.useSearch();
  const navigate = useNavigate();
  const saver = useWishSaver(eventId);
  const query = useQuery(catalogueQuery(eventId, participantId));
  return (
    <>
      <PageHeader title={t('catalogue.title')} intro={<p>{t('catalogue.intro')}</p>} />
      <Loaded query={query} skeleton={<SkeletonList rows={5} height={150} />}>
        {(entries) =>
          entries.length === 0 ? (
            <StatePanel icon={<IconCards size={32} stroke={1.5} />} title={t('catalogue.emptyTitle')}>
              <p>{t('catalogue.emptyBody')}</p>
            </StatePanel>
          ) : (
            <Catalogue
              eventId={eventId}
              participantId={participantId}
              entries={entries}
              saver={saver}
              filter={{ text: q ?? '', onlyWished: mes === true }}
              onFilter={({ text, onlyWished }) =>
                void navigate({
                  to: '/evenements/$eventId/p/$participantId/projets',
                  params: { eventId, participantId },
                  search: { ...(text !== '' && { q: text }), ...(onlyWished && { mes: true as const }) },
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          )
        }
      </Loaded>
    </>
  );
}
