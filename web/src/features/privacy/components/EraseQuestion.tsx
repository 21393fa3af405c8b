import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/Notice';

interface Props {
  title: string;
  children: ReactNode;
  opened: boolean;
  pending: boolean;
  /** Why it was not done; null: it was not refused. */
  failure: string | null;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks whether something may be erased for ever. */
export function EraseQuestion({ title, children, opened, pending, failure, onClose, onConfirm }: Props) {
  const { t } = useTranslation('privacy');
  const [sure, setSure] = useState(false);
  const close = () => {
    setSure(false);
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      {children}
      <Checkbox
        size="md"
        label={t('erase.sure')}
        checked={sure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
      {failure !== null && (
        <Notice kind="conflict" live title={t('erase.failed')}>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="row" style={{ gap: '0.75rem', flexWrap: 'wrap' }}>
        <Button color="red" disabled={!sure} loading={pending} onClick={onConfirm}>
          {t('erase.confirm')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('erase.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
