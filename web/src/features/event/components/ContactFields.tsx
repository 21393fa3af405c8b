import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/shared/api/types';
import classes from './Settings.module.css';

const NOBODY: Contact = { name: '', email: '', phone: '' };
const FIELDS = [
  ['name', 'text'],
  ['email', 'email'],
  ['phone', 'tel'],
] as const;

interface Props {
  contact: Contact | null;
  onChange: (contact: Contact | null) => void;
}

/** Whom participants may write to or call. */
export function ContactFields({ contact, onChange }: Props) {
  const { t } = useTranslation('settings');
  const shown = contact ?? NOBODY;
  const change = (part: Partial<Contact>) => {
    const changed = { ...shown, ...part };
    onChange(FIELDS.every(([field]) => changed[field] === '') ? null : changed);
  };
  return (
    <section className={classes.panel} aria-labelledby="contact-des-participants">
      <div>
        <h2 id="contact-des-participants">{t('contact.title')}</h2>
        <p className="small soft">{t('contact.hint')}</p>
      </div>
      <div className={classes.fields}>
        {FIELDS.map(([field, type]) => (
          <TextInput
            key={field}
            type={type}
            className={classes.wide}
            label={t(`contact.${field}`)}
            value={shown[field]}
            maxLength={200}
            size="md"
            autoComplete="off"
            onChange={(event) => change({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
    </section>
  );
}
