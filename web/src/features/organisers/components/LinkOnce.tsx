import { Button, CopyButton, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrganiserLink } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { useFormat } from '@/shared/lib/useFormat';
import { readerZone } from '@/shared/lib/time';
import classes from './Organisers.module.css';

/** A personal link, to be copied now: nobody can show it again. */
export function LinkOnce({ link }: { link: OrganiserLink }) {
  const { t } = useTranslation('organisers');
  const format = useFormat(readerZone());
  const address = `${window.location.origin}/acces#${link.secret}`;
  return (
    <Notice kind="served" live title={t('link.title', { name: link.name })}>
      <p>{t('link.body', { when: format.date(link.until) })}</p>
      <div className={classes.link}>
        <TextInput
          aria-label={t('link.label', { name: link.name })}
          value={address}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'link.copied' : 'link.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </Notice>
  );
}
