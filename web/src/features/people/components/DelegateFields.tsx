import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/lib/language';
import { withNewDelegate, type DelegateDraft, type Draft } from '../model/draft';
import classes from './DelegateFields.module.css';

interface Props {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** What is wrong with a field, by its path in the entry. */
  faultAt: (path: string) => string | undefined;
}

/** Who comes for a participant: one row each. */
export function DelegateFields({ draft, onChange, faultAt }: Props) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const rows = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { delegates } = draft;
  const put = (changed: DelegateDraft) =>
    onChange({ ...draft, delegates: delegates.map((one) => (one.key === changed.key ? changed : one)) });
  const remove = ({ key }: DelegateDraft) => {
    onChange({ ...draft, delegates: delegates.filter((one) => one.key !== key) });
    add.current?.focus();
  };
  const addOne = () => {
    onChange(withNewDelegate(draft, language));
    requestAnimationFrame(() =>
      rows.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus(),
    );
  };
  return (
    <div className={classes.delegates}>
      <ul ref={rows} className={classes.rows}>
        {delegates.map((delegate, index) => {
          const number = index + 1;
          const fault = (field: string) => faultAt(`delegates[${index}].${field}`);
          return (
            <li key={delegate.key} className={classes.row}>
              <TextInput
                label={t('delegate.label.name')}
                aria-label={t('delegate.name', { number })}
                autoComplete="off"
                value={delegate.name}
                error={fault('name')}
                onChange={(event) => put({ ...delegate, name: event.currentTarget.value })}
              />
              <TextInput
                label={t('delegate.label.email')}
                aria-label={t('delegate.email', { number })}
                type="text"
                inputMode="email"
                autoComplete="off"
                value={delegate.email}
                error={fault('email')}
                onChange={(event) => put({ ...delegate, email: event.currentTarget.value })}
              />
              <NativeSelect
                label={t('delegate.label.language')}
                aria-label={t('delegate.language', { number })}
                size="md"
                value={delegate.language}
                data={[
                  { value: 'fr', label: t('delegate.fr') },
                  { value: 'en', label: t('delegate.en') },
                ]}
                onChange={(event) =>
                  put({ ...delegate, language: event.currentTarget.value === 'en' ? 'en' : 'fr' })
                }
              />
              <ActionIcon
                className={classes.remove ?? ''}
                variant="default"
                size={44}
                aria-label={t('delegate.remove', { name: delegate.name || number })}
                onClick={() => remove(delegate)}
              >
                <IconTrash size={18} aria-hidden="true" />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <Button
        ref={add}
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
        onClick={addOne}
      >
        {t('delegate.add')}
      </Button>
    </div>
  );
}
