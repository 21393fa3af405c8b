import { useTranslation } from 'react-i18next';
import type { Counterpart } from '@/shared/api/types';

const KINDS = ['investor', 'bank', 'foundation', 'public', 'crowdfunding'] as const;

interface Props {
  counterpart: Counterpart;
  /** The kind alone, where there is one. */
  brief?: boolean;
}

/** What one knows of whom one meets: the kind of a funder, the description of both sides. */
export function CounterpartDetail({ counterpart, brief = false }: Props) {
  const { t } = useTranslation();
  const kind = KINDS.find((name) => name === counterpart.kind);
  return (
    <>
      {kind !== undefined && <p className="small soft">{t(`kind.${kind}`)}</p>}
      {(kind === undefined || !brief) && <p className="small soft">{counterpart.description}</p>}
    </>
  );
}
