import type { Level } from '@/shared/api/types';

interface Props {
  level: Level | null;
  /** Says what the mark means where no word stands beside it. */
  label?: string;
  size?: number;
}

/** A wish's level by its form: ● must, ◐ want, ○ could, ✕ veto, – none. */
export function LevelMark({ level, label, size = 16 }: Props) {
  const meaning = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" {...meaning} style={{ flex: 'none' }}>
      {shape(level)}
    </svg>
  );
}

function shape(level: Level | null) {
  const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" />;
  switch (level) {
    case 'must':
      return <circle cx="8" cy="8" r="6.875" fill="currentColor" />;
    case 'want':
      return (
        <>
          {ring}
          <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
        </>
      );
    case 'could':
      return ring;
    case 'veto':
      return (
        <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />
      );
    case null:
      return <path d="M5 8h6" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />;
  }
}
