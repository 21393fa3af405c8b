import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../model/draft';
import classes from './LimitFields.module.css';

interface Props {
  draft: Draft;
  onChange: (draft: Draft) => void;
  faultAt: (path: string) => string | undefined;
}

const LIMITS = ['seats', 'minMeetings', 'maxMeetings', 'maxBreaks', 'maxConsecutive'] as const;

/** How many meetings a participant can hold and bear; the contract takes no number beyond these. */
const MOST = 100_000;

export function LimitFields({ draft, onChange, faultAt }: Props) {
  const { t } = useTranslation('people');
  return (
    <div className={classes.limits}>
      {LIMITS.map((limit) => (
        <NumberInput
          key={limit}
          size="md"
          label={t(`field.${limit}`)}
          description={t(`field.${limit}Hint`)}
          placeholder={t(`field.${limit}Usual`)}
          allowDecimal={false}
          allowNegative={false}
          max={MOST}
          clampBehavior="strict"
          hideControls
          value={draft[limit] ?? ''}
          error={faultAt(limit)}
          onChange={(value) => onChange({ ...draft, [limit]: typeof value === 'number' ? value : null })}
        />
      ))}
    </div>
  );
}
