import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import { Notice } from '@/shared/ui/Notice';
import { useTellLinks } from '../api/video';

/** Whose links have changed without a letter to them, and the way to write it. */
export function ChangedLinks({ eventId, count }: { eventId: string; count: number }) {
  const { t } = useTranslation('video');
  const telling = useTellLinks(eventId);
  return (
    <>
      {count > 0 && (
        <Notice
          kind="waiting"
          title={t('links.told', { count })}
          action={
            <Button size="sm" loading={telling.isPending} onClick={() => telling.mutate()}>
              {t('links.tell', { count })}
            </Button>
          }
        >
          <p>{t('links.toldBody')}</p>
        </Notice>
      )}
      {telling.isError && (
        <Notice kind="conflict" live title={detailOf(telling.error) ?? t('links.tellFailed')} />
      )}
      {count === 0 && telling.isSuccess && (
        <Notice kind="served" live title={t('links.letters', { count: telling.data.letters })} />
      )}
    </>
  );
}
