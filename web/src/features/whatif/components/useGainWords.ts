import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer, WhatIfOutcome } from '@/shared/api/types';

const MINUS = '\u2212';

const signOf = (by: number) => (by < 0 ? MINUS : '+');
const signed = (by: number) => (by === 0 ? '0' : `${signOf(by)}${Math.abs(by).toString()}`);

/** What an answer changes, in a few words: such as « +2 souhaits (+6 points) ». */
export function useGainWords() {
  const { t } = useTranslation('whatif');
  const counted = (key: 'wishes' | 'conflicts' | 'shortfall' | 'points', by: number) =>
    t(`gain.${key}`, { sign: signOf(by), count: Math.abs(by) });

  const points = ({ atLeast, atMost }: WhatIfAnswer) =>
    atLeast.unserved === atMost.unserved
      ? counted('points', atLeast.unserved)
      : t('gain.range', { least: signed(atLeast.unserved), most: signed(atMost.unserved) });

  const against = (answer: WhatIfAnswer, now: WhatIfOutcome): string => {
    const { outcome, atLeast, atMost } = answer;
    const parts = [];
    const wishes = outcome.served - now.served;
    const conflicts = outcome.violations - now.violations;
    const shortfall = outcome.shortfall - now.shortfall;
    if (conflicts !== 0) parts.push(counted('conflicts', conflicts));
    if (shortfall !== 0) parts.push(counted('shortfall', shortfall));
    const weighed = atLeast.unserved !== 0 || atMost.unserved !== 0;
    if (wishes !== 0 || weighed) {
      const words = wishes === 0 ? t('gain.sameWishes') : counted('wishes', wishes);
      parts.push(weighed ? `${words} (${points(answer)})` : words);
    }
    return parts.length === 0 ? t('gain.same') : parts.join(', ');
  };

  /** What surely is gained, in points, or in what counts before them. */
  const gained = ({ violations, shortfall, unserved }: WhatIfAnswer['atLeast']) =>
    [
      ...(violations === 0 ? [] : [counted('conflicts', -violations)]),
      ...(shortfall === 0 ? [] : [counted('shortfall', -shortfall)]),
      ...(unserved === 0 ? [] : [counted('points', unserved)]),
    ].join(', ');

  return { against, gained };
}
