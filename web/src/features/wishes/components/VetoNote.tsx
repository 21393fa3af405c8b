import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const LONGEST = 500;

interface Props {
  /** Whom the veto is about. */
  name: string;
  note: string | null;
  onChange: (note: string | null) => void;
}

/** Why somebody is not to be met, for the organisers only; kept when the field is left. */
export function VetoNote({ name, note, onChange }: Props) {
  const { t } = useTranslation('wishes');
  const [text, setText] = useState(note ?? '');
  const keep = () => {
    const said = text.trim();
    if (said !== (note ?? '')) onChange(said === '' ? null : said);
  };
  return (
    <TextInput
      label={t('veto.label')}
      aria-label={t('veto.labelFor', { name })}
      description={t('veto.hint')}
      placeholder={t('veto.example')}
      value={text}
      maxLength={LONGEST}
      size="md"
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
