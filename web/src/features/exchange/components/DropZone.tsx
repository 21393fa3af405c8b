import { Button, FileButton } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import { Notice } from '@/shared/ui/Notice';
import { useDrop } from '../api/imports';
import classes from './DropZone.module.css';

interface Refusal {
  key: number;
  name: string;
  detail: string;
}

/** Where files are dropped, or chosen by a button. */
export function DropZone({ eventId }: { eventId: string }) {
  const { t } = useTranslation('exchange');
  const drop = useDrop(eventId);
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState(0);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const take = async (files: File[]) => {
    setRefusals([]);
    setReading(files.length);
    // One after the other, so that they stand below in the order in which they were chosen.
    for (const [key, file] of files.entries()) {
      try {
        await drop.mutateAsync(file);
      } catch (error) {
        const detail = detailOf(error) ?? t('drop.failed');
        setRefusals((before) => [...before, { key, name: file.name, detail }]);
      }
      setReading((left) => left - 1);
    }
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <section
      className={classes.zone}
      data-over={over}
      aria-label={t('drop.label')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <IconFileSpreadsheet size={32} stroke={1.5} aria-hidden="true" />
      <p className="strong">{t('drop.title')}</p>
      <p className={classes.hint}>{t('drop.hint')}</p>
      <FileButton multiple accept=".xlsx,.csv,.txt,.xls" onChange={(files) => void take(files)}>
        {(props) => (
          <Button {...props} loading={reading > 0}>
            {t('drop.choose')}
          </Button>
        )}
      </FileButton>
      <div role="status" className={classes.status}>
        {reading > 0 && <p>{t('drop.reading')}</p>}
        {refusals.map(({ key, name, detail }) => (
          <Notice key={key} kind="conflict" title={t('drop.refused', { name })}>
            <p>{detail}</p>
          </Notice>
        ))}
      </div>
    </section>
  );
}
