import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { eurosOf } from '../lib/euros';
import { useFormat } from '../lib/useFormat';

/** More than any sheet asks for; the service refuses more. */
const MOST = 1_000_000_000;

interface Props {
  id?: string | undefined;
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  value: number | null;
  /** Only what is an amount is told. */
  onChange: (euros: number | null) => void;
}

/** Whole euros, however people write them; what is no amount is said, never cut down to one. */
export function EurosInput({ id, label, description, error, value, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  const shown = value === null ? '' : format.euros(value);
  const [typed, setTyped] = useState<string | null>(null);
  const euros = typed === null ? value : eurosOf(typed);
  const wrong = euros === undefined || (euros !== null && euros > MOST);
  const type = (text: string) => {
    setTyped(text);
    const meant = eurosOf(text);
    if (meant !== undefined && (meant === null || meant <= MOST)) onChange(meant);
  };
  return (
    <TextInput
      {...(id !== undefined && { id })}
      size="md"
      label={label}
      description={description}
      inputMode="text"
      autoComplete="off"
      value={typed ?? shown}
      error={wrong ? t('euros.wrong', { most: format.euros(MOST) }) : error}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        if (!wrong) setTyped(null);
      }}
    />
  );
}
