import { useTranslation } from 'react-i18next';
import { Notice } from '@/shared/ui/Notice';
import type { Refusal } from '../model/refusal';

/** Why the provider's answer opened nothing, and what to do. */
export function ProviderRefused({ name, refused }: { name: string; refused: Refusal }) {
  const { t } = useTranslation('identity');
  return (
    <Notice kind="conflict" live title={t(`refused.${refused}.title`, { name })}>
      <p>{t(`refused.${refused}.body`, { name })}</p>
    </Notice>
  );
}
