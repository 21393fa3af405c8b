import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Calendar.module.css';

/** An address for calendars: to open by a tap, or to be pasted where each calendar wants it. */
export function FeedAddress({ address }: { address: string }) {
  const { t } = useTranslation('calendar');
  const clipboard = useClipboard({ timeout: 4000 });
  const Icon = clipboard.copied ? IconCheck : IconCopy;
  return (
    <>
      <TextInput
        label={t('label')}
        value={address}
        readOnly
        size="md"
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.tools}>
        <Button leftSection={<Icon size={18} aria-hidden="true" />} onClick={() => clipboard.copy(address)}>
          {t(clipboard.copied ? 'copied' : 'copy')}
        </Button>
        <Button variant="default" component="a" href={address.replace(/^https?:/, 'webcal:')}>
          {t('open')}
        </Button>
      </div>
      <span className="unseen" role="status">
        {clipboard.copied ? t('copied') : ''}
      </span>
      {clipboard.error !== null && <p className="small soft">{t('copyFailed')}</p>}
      <details className={classes.help}>
        <summary>{t('help.title')}</summary>
        <ul>
          {(['outlook', 'google', 'apple'] as const).map((where) => (
            <li key={where}>{t(`help.${where}`)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
