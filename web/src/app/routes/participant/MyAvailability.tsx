import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AvailabilityGrid } from '@/features/people/components/AvailabilityGrid';
import type { useAnswerSaver } from '@/features/wishes/api/useWishSaver';
import { waitingAbsences } from '@/features/wishes/api/wishOutbox';
import type { ParticipantHome } from '@/shared/api/types';
import { cityOf, readerZone, zonesDiffer } from '@/shared/lib/time';
import { SaveNote } from '@/shared/ui/SaveNote';
import classes from './MyWishesPage.module.css';

interface Props {
  home: ParticipantHome;
  saver: ReturnType<typeof useAnswerSaver>;
  /** Whether the reader may change it now. */
  open: boolean;
}

/** When a participant can be there; each tick is kept at once. */
export function MyAvailability({
  home: { eventId, participant, slots, timeZone, start },
  saver,
  open,
}: Props) {
  const { t } = useTranslation(['wishes', 'common']);
  const mine = readerZone();
  const [ticked, setTicked] = useState<string[] | null>(null);
  const unavailable = ticked ?? waitingAbsences(eventId, participant.id) ?? participant.unavailable;
  const answer = { eventId, from: participant.id, kind: 'away' as const, slots: unavailable };
  const fate = saver.fateOf(answer);
  return (
    <section>
      <h2>{t('mine.away')}</h2>
      <p className="small soft">{t(open ? 'mine.awayHint' : 'mine.awayClosed')}</p>
      {start !== null && zonesDiffer(start, mine, timeZone) && (
        <p className="small soft">
          {t('common:time.zoneNote', { mine: cityOf(mine), theirs: cityOf(timeZone) })}
        </p>
      )}
      <fieldset disabled={!open} className={classes.times}>
        <AvailabilityGrid
          slots={slots}
          zone={mine}
          unavailable={unavailable}
          onChange={(away) => {
            setTicked(away);
            saver.save({ ...answer, slots: away });
          }}
        />
      </fieldset>
      <SaveNote quiet state={fate} onRetry={() => saver.retry(answer)} />
    </section>
  );
}
