import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface Named {
  delegateId: string;
  name: string;
  participant: string;
}

interface Props {
  label: string;
  /** Those who fit the text, as far as they are told. */
  found: readonly Named[];
  chosen: string;
  onChoose: (delegateId: string) => void;
  text: string;
  /** Null: they are few enough to choose from without looking for them. */
  onText: ((text: string) => void) | null;
}

/** One of perhaps thousands of delegates, looked for by name. */
export function DelegateChooser({ label, found, chosen, onChoose, text, onText }: Props) {
  const { t } = useTranslation('invitations');
  const none = !found.some(({ delegateId }) => delegateId === chosen);
  return (
    <>
      {onText !== null && (
        <TextInput
          type="search"
          size="md"
          label={t('search')}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={label}
        size="md"
        value={none ? '' : chosen}
        data={[
          ...(none ? [{ value: '', label: t(found.length === 0 ? 'noneTitle' : 'chooseOne') }] : []),
          ...found.map(({ delegateId, name, participant }) => ({
            value: delegateId,
            label: `${name} (${participant})`,
          })),
        ]}
        onChange={(event) => {
          if (event.currentTarget.value !== '') onChoose(event.currentTarget.value);
        }}
      />
    </>
  );
}
