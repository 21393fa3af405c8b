import { IconEraser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatePanel } from '@/shared/ui/StatePanel';

/** Where somebody ends who has erased themselves. */
export function ErasedPage() {
  const { t } = useTranslation('privacy');
  return (
    <StatePanel icon={<IconEraser size={32} stroke={1.5} />} level="h1" title={t('erase.doneTitle')}>
      <p>{t('erase.doneBody')}</p>
    </StatePanel>
  );
}
