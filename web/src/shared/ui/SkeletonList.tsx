import { Skeleton } from '@mantine/core';

/** The shape of a list or of a stack of cards that is on its way. */
export function SkeletonList({ rows, height }: { rows: number; height: number }) {
  return (
    <div className="stack" style={{ gap: '0.75rem' }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius={4} />
      ))}
    </div>
  );
}
