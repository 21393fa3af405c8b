import { useTranslation } from 'react-i18next';
import type { Counterpart } from '@/shared/api/types';

const KINDS = ['investor', 'bank', 'foundation', 'public', 'crowdfunding'] as const;

/** What one knows of whom one meets: the kind of a funder, the description of a project. */
export function CounterpartDetail({ counterpart }: { counterpart: Counterpart }) {
  const { t } = useTranslation();
  const kind = KINDS.find((name) => name === counterpart.kind);
  return (
    <p className="small soft">
      {kind !== undefined && <>{t(`kind.${kind}`)}. </>}
      {counterpart.description}
    </p>
  );
}
