import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { draftQuery, standingsQuery } from '@/features/factsheet/api/sheet';
import { SheetReview } from '@/features/factsheet/components/SheetReview';
import { nextToReview } from '@/features/factsheet/model/list';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { BackToSheets } from './BackToSheets';

const route = getRouteApi('/evenements/$eventId/fiches/$projectId');

/** One sheet, for an organiser to review. */
export function SheetReviewPage() {
  const { t } = useTranslation('factsheet');
  const { eventId, projectId } = route.useParams();
  const draft = useQuery(draftQuery(eventId, projectId));
  const next = nextToReview(useQuery(standingsQuery(eventId)).data ?? [], projectId);
  return (
    <>
      <BackToSheets eventId={eventId} />
      <PageHeader
        title={draft.data?.name ?? t('list.title')}
        actions={
          next !== null && (
            <Button
              variant="default"
              rightSection={<IconArrowRight size={18} aria-hidden="true" />}
              renderRoot={(props) => (
                <Link
                  to="/evenements/$eventId/fiches/$projectId"
                  params={{ eventId, projectId: next.projectId }}
                  {...props}
                />
              )}
            >
              {t('review.next', { name: next.name })}
            </Button>
          )
        }
      />
      <Loaded query={draft} skeleton={<SkeletonList rows={4} height={140} />}>
        {(read) => <SheetReview key={projectId} eventId={eventId} draft={read} />}
      </Loaded>
    </>
  );
}
