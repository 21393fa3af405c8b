import { Button, Textarea } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A text to be pasted elsewhere; where the browser lets no page copy, it can be selected. */
export function CopyField({ label, action, value }: { label: string; action: string; value: string }) {
  const { t } = useTranslation('invitations');
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <div>
      <Textarea
        label={label}
        value={value}
        readOnly
        autosize
        minRows={1}
        maxRows={10}
        size="md"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        mt="xs"
        variant="default"
        leftSection={
          clipboard.copied ? (
            <IconCheck size={18} aria-hidden="true" />
          ) : (
            <IconCopy size={18} aria-hidden="true" />
          )
        }
        onClick={() => clipboard.copy(value)}
      >
        {clipboard.copied ? t('copied') : action}
      </Button>
      <span className="unseen" role="status">
        {clipboard.copied ? t('copied') : ''}
      </span>
      {clipboard.error !== null && <p className="small soft">{t('copyFailed')}</p>}
    </div>
  );
}
