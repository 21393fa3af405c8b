import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sheetQuery } from '@/features/factsheet/api/sheet';
import { FactSheetView } from '@/features/factsheet/components/FactSheetView';
import { kindOf } from '@/shared/api/errors';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

const route = getRouteApi('/evenements/$eventId/p/$participantId');

/** A project's own sheet, as funders read it. */
export function MySheetPage() {
  const { t } = useTranslation('factsheet');
  const { eventId, participantId } = route.useParams();
  const sheet = useQuery(sheetQuery(eventId, participantId));
  if (sheet.isError && kindOf(sheet.error) === 'missing') {
    return (
      <StatePanel level="h1" icon={<IconFileText size={32} stroke={1.5} />} title={t('missingTitle')}>
        <p>{t('missingBody')}</p>
      </StatePanel>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} intro={<p>{t('intro')}</p>} />
      <Loaded query={sheet} skeleton={<SkeletonList rows={4} height={120} />}>
        {(loaded) => <FactSheetView sheet={loaded} />}
      </Loaded>
    </>
  );
}
