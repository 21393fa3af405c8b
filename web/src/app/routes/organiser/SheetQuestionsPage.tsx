import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { questionsQuery } from '@/features/factsheet/api/sheet';
import { QuestionsEditor } from '@/features/factsheet/components/QuestionsEditor';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { BackToSheets } from './BackToSheets';

const route = getRouteApi('/evenements/$eventId/fiches/questions');

/** What every project is asked beyond the eight parts. */
export function SheetQuestionsPage() {
  const { t } = useTranslation('factsheet');
  const { eventId } = route.useParams();
  return (
    <>
      <BackToSheets eventId={eventId} />
      <PageHeader title={t('questions.title')} intro={<p>{t('questions.intro')}</p>} />
      <Loaded query={useQuery(questionsQuery(eventId))} skeleton={<SkeletonList rows={3} height={160} />}>
        {(kept) => <QuestionsEditor eventId={eventId} kept={kept} />}
      </Loaded>
    </>
  );
}
