import { Button, FileButton, Progress } from '@mantine/core';
import { IconFileTypePdf, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { SheetDraft } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { attachFile, fileAddress, removeFile } from '../api/sheet';
import { sizeOf } from './FactSheetView';
import classes from './SheetEditor.module.css';

interface Props {
  eventId: string;
  draft: SheetDraft;
  readOnly: boolean;
  onChanged: (draft: SheetDraft) => void;
}

const ACCEPTED = 'application/pdf,image/png,image/jpeg';
const MOST_FILES = 8;
const MEGABYTE = 1 << 20;

/** The pictures and documents of a sheet: add, watch them go, remove. */
export function FileList({ eventId, draft, readOnly, onChanged }: Props) {
  const { t } = useTranslation('factsheet');
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const files = draft.sheet.attachments.flatMap((id) => draft.files.find((file) => file.id === id) ?? []);
  const run = async (work: () => Promise<SheetDraft>) => {
    setFault(null);
    try {
      onChanged(await work());
    } catch (error) {
      setFault(detailOf(error) ?? t('files.failed'));
    } finally {
      setSending(null);
    }
  };
  const add = (file: File | null) => {
    if (file === null) return;
    const most = file.type === 'application/pdf' ? 10 : 5;
    if (file.size > most * MEGABYTE) {
      setFault(t('files.tooLarge', { name: file.name, most }));
      return;
    }
    setSending({ name: file.name, share: 0 });
    void run(() =>
      attachFile(eventId, draft.projectId, file, (share) => setSending({ name: file.name, share })),
    );
  };
  return (
    <section className={classes.section} id="champ-attachments">
      <h2>{t('files.title')}</h2>
      <p className="small soft">{t('files.hint', { most: MOST_FILES })}</p>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file) => (
            <li key={file.id}>
              {file.type === 'pdf' ? (
                <IconFileTypePdf size={28} aria-hidden="true" />
              ) : (
                <img src={fileAddress(eventId, draft.projectId, file.id)} alt="" />
              )}
              <span className={classes.fileName}>
                {file.name} <span className="small soft">{t('size', { size: sizeOf(file.size) })}</span>
              </span>
              {!readOnly && (
                <Button
                  variant="subtle"
                  color="gray"
                  aria-label={t('files.remove', { name: file.name })}
                  onClick={() => void run(() => removeFile(eventId, draft.projectId, file.id))}
                >
                  <IconTrash size={20} aria-hidden="true" />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {sending !== null && (
        <div>
          <p className="small" role="status">
            {t('files.sending', { name: sending.name })}
          </p>
          <Progress
            value={sending.share * 100}
            aria-label={t('files.sending', { name: sending.name })}
            mt={4}
          />
        </div>
      )}
      {fault !== null && <Notice kind="conflict" live title={fault} />}
      {!readOnly && files.length < MOST_FILES && (
        <FileButton accept={ACCEPTED} onChange={add} inputProps={{ 'aria-label': t('files.add') }}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={sending !== null}
              leftSection={<IconPaperclip size={18} aria-hidden="true" />}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('files.add')}
            </Button>
          )}
        </FileButton>
      )}
    </section>
  );
}
