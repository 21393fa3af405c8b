import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { draftQuery, pdfAddress } from '@/features/factsheet/api/sheet';
import { MySheet } from '@/features/factsheet/components/MySheet';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';

const route = getRouteApi('/evenements/$eventId/p/$participantId');

/** A project's own sheet: written here, seen as funders read it, sent for review. */
export function MySheetPage() {
  const { t } = useTranslation('factsheet');
  const { eventId, participantId } = route.useParams();
  const draft = useQuery(draftQuery(eventId, participantId));
  return (
    <>
      <PageHeader
        title={t('title')}
        intro={<p>{t('intro')}</p>}
        actions={
          draft.data?.published && (
            <Button
              component="a"
              variant="default"
              href={pdfAddress(eventId, participantId)}
              leftSection={<IconDownload size={18} aria-hidden="true" />}
            >
              {t('pdf.one')}
            </Button>
          )
        }
      />
      <Loaded query={draft} skeleton={<SkeletonList rows={4} height={160} />}>
        {(read) => <MySheet key={participantId} eventId={eventId} draft={read} />}
      </Loaded>
    </>
  );
}
