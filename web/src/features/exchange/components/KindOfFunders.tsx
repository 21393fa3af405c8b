import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FunderKind, ImportChoices } from '@/shared/api/types';

const KINDS = ['investor', 'bank', 'foundation', 'public', 'crowdfunding'] as const satisfies FunderKind[];

interface Props {
  choices: ImportChoices;
  onChoices: (choices: ImportChoices) => void;
}

/** What the new funders are whose rows do not say it. */
export function KindOfFunders({ choices, onChoices }: Props) {
  const { t } = useTranslation(['exchange', 'common']);
  return (
    <NativeSelect
      size="md"
      label={t('section.funderKind')}
      value={choices.funderKind ?? ''}
      data={[
        { value: '', label: t('section.funderKindNone') },
        ...KINDS.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) })),
      ]}
      onChange={({ currentTarget }) =>
        onChoices({ ...choices, funderKind: KINDS.find((kind) => kind === currentTarget.value) ?? null })
      }
    />
  );
}
