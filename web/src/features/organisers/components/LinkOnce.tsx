import { useTranslation } from 'react-i18next';
import type { OrganiserLink } from '@/shared/api/types';
import { LinkToCopy } from '@/shared/ui/LinkToCopy';
import { Notice } from '@/shared/ui/Notice';
import { useFormat } from '@/shared/lib/useFormat';
import { readerZone } from '@/shared/lib/time';

/** A personal link, to be copied now: nobody can show it again. */
export function LinkOnce({ link }: { link: OrganiserLink }) {
  const { t } = useTranslation('organisers');
  const format = useFormat(readerZone());
  const address = `${window.location.origin}/acces#${link.secret}`;
  return (
    <Notice kind="served" live title={t('link.title', { name: link.name })}>
      <p>{t('link.body', { when: format.date(link.until) })}</p>
      <LinkToCopy
        label={t('link.label', { name: link.name })}
        address={address}
        copy={t('link.copy')}
        copied={t('link.copied')}
      />
    </Notice>
  );
}
