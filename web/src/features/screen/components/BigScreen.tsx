import { Button } from '@mantine/core';
import { useFullscreenDocument } from '@mantine/hooks';
import { IconMaximize, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { momentOf } from '../model/screen';
import { RoundList } from './RoundList';
import classes from './Screen.module.css';

interface Props {
  screen: Screen;
  /** The time by the service's clock. */
  instant: number;
  offline: boolean;
}

/** Who meets whom, now and next, to be read from ten metres; by the clocks of the event. */
export function BigScreen({ screen, instant, offline }: Props) {
  const { t } = useTranslation('screen');
  const format = useFormat(screen.timeZone);
  const { now, next } = momentOf(screen.meetings, instant);
  const over = now === null && next === null;
  const begun = screen.meetings.some(({ start }) => Date.parse(start) <= instant);
  return (
    <main className={classes.screen}>
      <header className={classes.head}>
        <h1>{screen.eventName}</h1>
        {offline && (
          <p className={classes.offline} role="status">
            <IconPlugConnectedX aria-hidden="true" />
            {t('offline')}
          </p>
        )}
        <FullScreen />
        <p className={classes.clock}>{format.time(new Date(instant))}</p>
      </header>
      {screen.version === null || over ? (
        <div className={classes.message}>
          <p className={classes.big}>{t(screen.version === null ? 'unpublished' : 'over')}</p>
          <p>{t(screen.version === null ? 'unpublishedBody' : 'overBody')}</p>
        </div>
      ) : (
        <div className={classes.rounds}>
          <RoundList
            kind="now"
            round={now}
            instant={instant}
            zone={screen.timeZone}
            empty={
              <>
                <p className={classes.big}>{t(begun ? 'idle' : 'before')}</p>
                <p>{t('idleBody')}</p>
              </>
            }
          />
          <RoundList
            kind="next"
            round={next}
            instant={instant}
            zone={screen.timeZone}
            empty={<p>{t('nothingNext')}</p>}
          />
        </div>
      )}
    </main>
  );
}

/** Gone once the screen is full: nobody clicks there. */
function FullScreen() {
  const { t } = useTranslation('screen');
  const { fullscreen, toggle } = useFullscreenDocument();
  if (fullscreen) return null;
  return (
    <Button
      variant="default"
      mih={44}
      leftSection={<IconMaximize size={20} aria-hidden="true" />}
      onClick={() => void toggle()}
    >
      {t('fullscreen')}
    </Button>
  );
}
