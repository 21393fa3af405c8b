import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';
import type { MeetingChange } from '../model/changes';

interface Props {
  changes: readonly MeetingChange[];
  zone: string;
  onSeen: () => void;
}

/** What is different since the reader last said to have seen it; stays until they say so again. */
export function Changes({ changes, zone, onSeen }: Props) {
  const { t } = useTranslation('agenda');
  const format = useFormat(zone);
  if (changes.length === 0) return null;
  return (
    <Notice
      kind="info"
      live
      title={t('changed.title')}
      action={
        <Button variant="default" mih={44} onClick={onSeen}>
          {t('changed.seen')}
        </Button>
      }
    >
      <ul>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.meeting.with.id}`}>
            {t(`changed.${change.kind}`, {
              name: change.meeting.with.name,
              time: format.time(change.meeting.start),
              before: change.kind === 'moved' ? format.time(change.before) : '',
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
