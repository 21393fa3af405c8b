import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFault } from '@/shared/api/types';
import classes from './FaultFields.module.css';

interface Props {
  fault: ImportFault;
  row: number;
  busy: boolean;
  onCorrect: (text: string) => void;
  onMean: (field: string, text: string) => void;
  onKeep: () => void;
}

/** What is wrong with a cell, and a field to put it right. */
export function FaultFields({ fault, row, busy, onCorrect, onMean, onKeep }: Props) {
  const { t } = useTranslation('exchange');
  const [text, setText] = useState(fault.value);
  const { address, column, detail, suggestions, meanings, question } = fault;
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    onCorrect(text);
  };
  return (
    <div className={classes.fault}>
      <p>
        {address !== '' && (
          <span className={classes.cell}>
            {address} · {column}
          </span>
        )}{' '}
        {detail}
      </p>
      {meanings !== null && (
        <NativeSelect
          className={classes.meaning}
          size="md"
          label={t('fault.meaning', { value: fault.value })}
          value=""
          disabled={busy}
          data={[{ value: '', label: t('fault.chooseMeaning') }, ...meanings.texts]}
          onChange={({ currentTarget }) => onMean(meanings.field, currentTarget.value)}
        />
      )}
      <div className={classes.actions}>
        {address !== '' && (
          <form className={classes.form} onSubmit={send}>
            <TextInput
              aria-label={t('fault.cell', { address, column })}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={busy}>
              {t('fault.correct')}
            </Button>
          </form>
        )}
        {suggestions.map((suggestion) => (
          <Button key={suggestion} variant="default" disabled={busy} onClick={() => onCorrect(suggestion)}>
            {t('fault.take', { name: suggestion })}
          </Button>
        ))}
        {question && (
          <Button variant="default" disabled={busy} aria-label={t('fault.keepRow', { row })} onClick={onKeep}>
            {t('fault.keep')}
          </Button>
        )}
      </div>
    </div>
  );
}
