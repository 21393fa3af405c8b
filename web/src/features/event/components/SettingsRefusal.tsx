import { useTranslation } from 'react-i18next';
import { detailOf, faultsOf } from '@/shared/api/errors';
import { Notice } from '@/shared/ui/Notice';

/** Why settings are not saved: each thing that is wrong, with its remedy. */
export function SettingsRefusal({ title, error }: { title: string; error: unknown }) {
  const { t } = useTranslation();
  const faults = faultsOf(error);
  return (
    <Notice kind="conflict" live title={title}>
      {faults.length === 0 ? (
        <p>{detailOf(error) ?? t('error.unreachable.body')}</p>
      ) : (
        faults.map(({ path, detail }) => <p key={`${path} ${detail}`}>{detail}</p>)
      )}
    </Notice>
  );
}
