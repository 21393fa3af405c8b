import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { optionsQuery } from '../api/board';
import { useEditor } from '../api/useEditor';
import type { Sight } from '../model/sight';
import panel from './Panel.module.css';
import { Verdict } from './Verdict';

interface Props {
  sight: Sight;
  zone: string;
  request: string;
}

/** Every slot with what it would do for a meeting; one press puts it there. The way for those who do not drag. */
export function OptionsList({ sight, zone, request }: Props) {
  const { t } = useTranslation('board');
  const format = useFormat(zone);
  const editor = useEditor();
  const query = useQuery(optionsQuery(editor.eventId, sight.board.state.revision, request));
  const slots = sight.board.slots;
  const days = new Set(slots.map(({ start }) => format.date(start))).size;
  return (
    <Loaded query={query} skeleton={<SkeletonList rows={6} height={44} />}>
      {(options) => (
        <ul className={panel.options} aria-label={t('options.label')}>
          {options.map((option) => {
            const slot = slots[sight.slotNumbers.get(option.slotId) ?? -1];
            if (slot === undefined) return null;
            return (
              <li key={option.slotId}>
                <button
                  type="button"
                  className={panel.option}
                  disabled={option.kind === 'here' || editor.readOnly}
                  onClick={() => void editor.take(option)}
                >
                  <span className="tabular">
                    {days > 1 ? format.dateTime(slot.start) : format.time(slot.start)}
                  </span>
                  <Verdict kind={option.kind} />
                  {option.effects.length > 0 && (
                    <span className={panel.effects}>{option.effects.join(' · ')}</span>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Loaded>
  );
}
