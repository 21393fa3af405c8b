import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LetterSummary } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { LetterStateMark } from './LetterStateMark';
import classes from './LetterList.module.css';

interface Props {
  eventId: string;
  letters: LetterSummary[];
  zone: string;
  /** What of the address stays when a letter is opened. */
  kept: { etat?: 'en-attente' | 'a-copier' | 'a-voir' | 'partis' };
}

/** Letters, newest first; each opens. */
export function LetterList({ eventId, letters, zone, kept }: Props) {
  const { t } = useTranslation('invitations');
  const format = useFormat(zone);
  return (
    <ul className={classes.list}>
      {letters.map((letter) => (
        <li key={letter.id}>
          <Link
            to="/evenements/$eventId/messages"
            params={{ eventId }}
            search={{ ...kept, message: letter.id }}
            resetScroll={false}
            className={classes.letter}
          >
            <span className={classes.who}>
              <span className="strong">{letter.name}</span>
              <span className={classes.detail}>
                {t(`kind.${letter.kind}`)} · {letter.participant} · {letter.email}
              </span>
            </span>
            <span className={classes.state}>
              <LetterStateMark state={letter.state} />
              <span className={classes.detail}>
                {letter.nextAttempt !== null && letter.attempts > 0
                  ? t('letter.again', { count: letter.attempts, when: format.dateTime(letter.nextAttempt) })
                  : format.dateTime(letter.changedAt)}
              </span>
              {letter.answer !== null && <span className={classes.answer}>{letter.answer}</span>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
