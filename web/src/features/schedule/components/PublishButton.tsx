import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { Schedule } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/Notice';
import { usePublish } from '../api/schedules';

interface Props {
  eventId: string;
  schedule: Schedule;
  version: number;
}

/** Publishes a draft, after saying who will see it. */
export function PublishButton({ eventId, schedule, version }: Props) {
  const { t } = useTranslation(['schedule', 'common']);
  const [opened, { open, close }] = useDisclosure(false);
  const publish = usePublish(eventId);
  return (
    <>
      <Button onClick={open}>{t('publish.action', { version })}</Button>
      <Dialog opened={opened} onClose={close} title={t('publish.question', { version })}>
        <p>
          {t('publish.who', { count: schedule.participants.length })}{' '}
          {t('publish.what', { count: schedule.scheduled })}
        </p>
        <p>{version > 1 ? t('publish.replaces', { version: version - 1 }) : t('publish.frozen')}</p>
        {!schedule.upToDate && <Notice kind="warning" title={t('publish.stale')} />}
        {publish.isError && (
          <Notice kind="conflict" live title={t('publish.failed')}>
            <p>{detailOf(publish.error) ?? t('common:error.unreachable.body')}</p>
          </Notice>
        )}
        <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={close} data-autofocus>
            {t('common:action.cancel')}
          </Button>
          <Button
            loading={publish.isPending}
            onClick={() => publish.mutate(schedule.id, { onSuccess: close })}
          >
            {t('publish.action', { version })}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
