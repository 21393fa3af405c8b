import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Event } from '@/shared/api/types';
import { noonOf } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Dialog } from '@/shared/ui/Dialog';
import { useArchiveEvent, useCopyEvent, useDeleteEvent } from '../api/settings';
import { plusDays } from '../model/grid';
import { SettingsRefusal } from './SettingsRefusal';
import classes from './Settings.module.css';

interface Props {
  event: Event;
  /** Whether the reader may delete it. */
  owner: boolean;
  onCopied: (eventId: string) => void;
  onDeleted: () => void;
}

/** What can be done with an event as a whole. */
export function EventActions({ event, owner, onCopied, onDeleted }: Props) {
  const { t } = useTranslation('settings');
  const format = useFormat('UTC');
  return (
    <section className={classes.panel}>
      <h2>{t('more.title')}</h2>
      {event.erasedOn !== null && (
        <p className="small">{t('more.erased', { day: format.date(noonOf(event.erasedOn)) })}</p>
      )}
      <div className={classes.action}>
        <p className="small">{t('more.copyBody')}</p>
        <CopyButton event={event} onCopied={onCopied} />
      </div>
      <Archive event={event} />
      <div className={classes.action}>
        <p className="small">{t(owner ? 'more.deleteHint' : 'more.deleteOwner')}</p>
        {owner && <DeleteButton event={event} onDeleted={onDeleted} />}
      </div>
    </section>
  );
}

function Archive({ event }: { event: Event }) {
  const { t } = useTranslation(['settings', 'common']);
  const archive = useArchiveEvent(event.id);
  return (
    <div className={classes.action}>
      <p className="small">{t(event.archived ? 'more.archivedBody' : 'more.archiveHint')}</p>
      <Button variant="default" loading={archive.isPending} onClick={() => archive.mutate(!event.archived)}>
        {t(event.archived ? 'more.restore' : 'more.archive')}
      </Button>
      {archive.isError && <SettingsRefusal title={t('more.archiveFailed')} error={archive.error} />}
    </div>
  );
}

function CopyButton({ event, onCopied }: { event: Event; onCopied: (eventId: string) => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const [opened, { open, close }] = useDisclosure(false);
  const [name, setName] = useState('');
  const [firstDay, setFirstDay] = useState('');
  const copy = useCopyEvent(event.id);
  const begin = () => {
    setName(t('more.copySuggestion', { name: event.name }));
    setFirstDay(plusDays((event.start ?? new Date().toISOString()).slice(0, 10), 364));
    copy.reset();
    open();
  };
  return (
    <>
      <Button variant="default" onClick={begin}>
        {t('more.copy')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('more.copyTitle')}>
        <TextInput
          label={t('more.copyName')}
          value={name}
          maxLength={200}
          data-autofocus
          onChange={(change) => setName(change.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('more.copyDay')}
          value={firstDay}
          onChange={(change) => setFirstDay(change.currentTarget.value)}
        />
        {copy.isError && <SettingsRefusal title={t('more.copyFailed')} error={copy.error} />}
        <div className={classes.bar} style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={close}>
            {t('common:action.cancel')}
          </Button>
          <Button
            loading={copy.isPending}
            disabled={firstDay === ''}
            onClick={() => copy.mutate({ name, firstDay }, { onSuccess: ({ id }) => onCopied(id) })}
          >
            {t('more.copyAction')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

function DeleteButton({ event, onDeleted }: { event: Event; onDeleted: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const [opened, { open, close }] = useDisclosure(false);
  const [name, setName] = useState('');
  const remove = useDeleteEvent(event.id);
  return (
    <>
      <Button variant="outline" color="red" onClick={open}>
        {t('more.delete')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('more.deleteTitle')}>
        <p>{t('more.deleteBody')}</p>
        <TextInput
          label={t('more.deleteName', { name: event.name })}
          value={name}
          autoComplete="off"
          data-autofocus
          onChange={(change) => setName(change.currentTarget.value)}
        />
        {remove.isError && <SettingsRefusal title={t('more.deleteFailed')} error={remove.error} />}
        <div className={classes.bar} style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={close}>
            {t('common:action.cancel')}
          </Button>
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate(name, { onSuccess: onDeleted })}
          >
            {t('more.deleteAction')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
