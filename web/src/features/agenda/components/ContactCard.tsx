import { IconMail, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/shared/api/types';
import classes from './ContactCard.module.css';

/** Whom a participant can reach on the day. */
export function ContactCard({ contact: { name, email, phone } }: { contact: Contact }) {
  const { t } = useTranslation('agenda');
  return (
    <section className={classes.card} aria-labelledby="contact">
      <div>
        <h2 id="contact">{t('contact.title')}</h2>
        <p className="small soft">{t('contact.hint')}</p>
      </div>
      {name !== '' && <p className="strong">{name}</p>}
      <ul className={classes.ways}>
        {phone !== '' && (
          <li>
            <a className={classes.way} href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              <IconPhone size={20} stroke={1.75} aria-hidden="true" />
              {phone}
            </a>
          </li>
        )}
        {email !== '' && (
          <li>
            <a className={classes.way} href={`mailto:${email}`}>
              <IconMail size={20} stroke={1.75} aria-hidden="true" />
              {email}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
