import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FunderKind, Side } from '@/shared/api/types';
import { KINDS } from '../model/kinds';
import type { Draft } from '../model/draft';

interface Props {
  side: Side;
  draft: Draft;
  onChange: (draft: Draft) => void;
  faultAt: (path: string) => string | undefined;
}

/** What a participant is called, what it is, and what the other side reads of it. */
export function IdentityFields({ side, draft, onChange, faultAt }: Props) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <div className="stack" style={{ gap: '1rem' }}>
      <TextInput
        label={t('field.name')}
        required
        withAsterisk={false}
        autoComplete="off"
        value={draft.name}
        error={faultAt('name')}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      {side === 'funder' && (
        <NativeSelect
          label={t('field.kind')}
          required
          withAsterisk={false}
          size="md"
          value={draft.kind ?? ''}
          error={faultAt('kind')}
          data={[
            { value: '', label: t('field.kindNone') },
            ...KINDS.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) })),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange({ ...draft, kind: chosen === '' ? null : (chosen as FunderKind) });
          }}
        />
      )}
      <Textarea
        label={t(`field.description.${side}`)}
        description={t('field.descriptionHint')}
        size="md"
        rows={4}
        resize="vertical"
        value={draft.description}
        error={faultAt('description')}
        onChange={(event) => onChange({ ...draft, description: event.currentTarget.value })}
      />
    </div>
  );
}
