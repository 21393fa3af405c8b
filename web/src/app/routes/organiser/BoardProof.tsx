import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { proofQuery } from '@/features/board/api/board';
import { Panel } from '@/features/board/components/Panel';
import { CertificatePanel, type Certified } from '@/features/schedule/components/CertificatePanel';
import { isMaximum, servedOf } from '@/features/schedule/model/words';
import { wishesQuery } from '@/features/wishes/api/wishes';
import type { Board, BoardProof, Level } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { LevelMark } from '@/shared/ui/LevelMark';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import classes from './BoardPage.module.css';

/** Who drags one meeting after another waits for proofs at the end only. */
const PAUSE_MILLIS = 500;

function useProof(eventId: string, board: Board) {
  const { revision, requests } = board.state;
  const [settled] = useDebouncedValue(revision, PAUSE_MILLIS);
  const query = useQuery({
    ...proofQuery(eventId, settled),
    enabled: settled === revision && requests > 0,
  });
  return { query, proof: settled === revision ? (query.data ?? null) : null };
}

/** What is proven of the wishes served, in a few words; null: nothing, or not yet. */
export function useProvenWords(eventId: string, board: Board): string | null {
  const { t } = useTranslation('board');
  const { proof } = useProof(eventId, board);
  const { scheduled, requests, violations } = board.state;
  // What is proven is of schedules that keep the rules.
  if (violations.length > 0) return null;
  // More than all is not possible: nobody has to wait for a proof of that.
  if (requests > 0 && scheduled === requests) return t('proof.most');
  if (proof === null) return null;
  const served = servedOf({ ...board.state, mostServed: proof.mostServed, proofs: proof.proofs });
  if (isMaximum(served)) return t(served === 'weighed' ? 'proof.weighed' : 'proof.most');
  return served === 'atMost' ? t('proof.atMost', { most: proof.mostServed }) : null;
}

/** What is proven of each cost of the board. */
export function BoardProofPanel({ eventId, board }: { eventId: string; board: Board }) {
  const { t } = useTranslation('board');
  const { query } = useProof(eventId, board);
  return (
    <Panel title={t('proof.title')}>
      <Loaded query={query} skeleton={<SkeletonList rows={4} height={56} />}>
        {(proof) => (
          <>
            <p className={classes.verdict}>{t(proof.optimal ? 'proof.optimal' : 'proof.open')}</p>
            {proof.pinned > 0 && <p className="soft">{t('proof.pinned', { count: proof.pinned })}</p>}
            <CertificatePanel schedule={certified(board, proof)} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function certified({ state }: Board, { proofs }: BoardProof): Certified {
  return { ...state, missing: [], proofs };
}

/** What each side of a pair wished of the other. */
export function PairWishes(props: { eventId: string; funderId: string; projectId: string }) {
  const { eventId, funderId, projectId } = props;
  const { t } = useTranslation('common');
  const { data: wishes } = useQuery(wishesQuery(eventId));
  const levelOf = (from: string, to: string) =>
    wishes?.find((wish) => wish.from === from && wish.to === to)?.level ?? null;
  const back = levelOf(projectId, funderId);
  // What the funder alone wished is what the panel says already.
  if (back === null) return null;
  const sides: [string, Level | null][] = [
    [t('side.funder'), levelOf(funderId, projectId)],
    [t('side.project'), back],
  ];
  return (
    <dl className={classes.wishes}>
      {sides.map(([side, level]) => (
        <div key={side} style={{ display: 'contents' }}>
          <dt>{side}</dt>
          <dd>
            <LevelMark level={level} /> {t(`levels.${level ?? 'none'}`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
