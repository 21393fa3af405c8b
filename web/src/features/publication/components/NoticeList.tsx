import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicationNotice } from '@/shared/api/types';
import { Party } from '@/shared/ui/Party';
import classes from './Publication.module.css';

/** So many are shown, and as many more at a time. */
const STEP = 30;

interface Props<N extends PublicationNotice> {
  notices: readonly N[];
  /** What else there is to say of one. */
  detail?: (notice: N) => ReactNode;
}

/** What is new for each participant, in the order of the event. */
export function NoticeList<N extends PublicationNotice>({ notices, detail }: Props<N>) {
  const { t } = useTranslation('publication');
  const [most, setMost] = useState(STEP);
  const hidden = notices.length - most;
  return (
    <>
      <ul className={classes.notices}>
        {notices.slice(0, most).map((notice) => (
          <li key={notice.participantId} className={classes.notice}>
            <Party
              side={notice.side === 'project' ? 'project' : 'funder'}
              name={notice.name}
              detail={detail?.(notice)}
            />
            <ul className={classes.news}>
              {notice.news.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="default" onClick={() => setMost(most + STEP)}>
          {t('more', { count: Math.min(hidden, STEP) })}
        </Button>
      )}
    </>
  );
}
