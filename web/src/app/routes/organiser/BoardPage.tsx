import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boardQuery } from '@/features/board/api/board';
import { EditorContext, useBoardEditor } from '@/features/board/api/useEditor';
import { BreakingDialog } from '@/features/board/components/BreakingDialog';
import { DayList } from '@/features/board/components/DayList';
import { Figures } from '@/features/board/components/Figures';
import { OutcomeNote } from '@/features/board/components/OutcomeNote';
import { PanelContext } from '@/features/board/components/Panel';
import { SidePanel } from '@/features/board/components/SidePanel';
import { Workbench, type Look } from '@/features/board/components/Workbench';
import { accepted, isUntouched } from '@/features/board/model/board';
import { readOpened, writeOpened, type Opened } from '@/features/board/model/opened';
import { sightOf } from '@/features/board/model/sight';
import { eventQuery, warningsQuery } from '@/features/event/api/event';
import { PhaseOfPublishing } from '@/features/event/components/PhaseOfPublishing';
import { PublishDialog } from '@/features/publication/components/PublishDialog';
import { jobsQuery } from '@/features/schedule/api/jobs';
import { JobPanel } from '@/features/schedule/components/JobPanel';
import type { Board, Event } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { useNarrow } from '../useNarrow';
import { BoardActions } from './BoardActions';
import classes from './BoardPage.module.css';
import { BoardNotices } from './BoardNotices';
import { BoardProofPanel, PairWishes, useProvenWords } from './BoardProof';
import { EmptyBoard } from './EmptyBoard';

const route = getRouteApi('/evenements/$eventId/planning');

/** The schedule as organisers edit it: how good it is, the grid, what waits, and what can be done. */
export function BoardPage() {
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  const board = useQuery(boardQuery(eventId));
  const skeleton = <SkeletonList rows={3} height={140} />;
  return (
    <Loaded query={event} skeleton={skeleton}>
      {(theEvent) => (
        <Loaded query={board} skeleton={skeleton}>
          {(theBoard) => <BoardAtWork event={theEvent} board={theBoard} />}
        </Loaded>
      )}
    </Loaded>
  );
}

const VIEW_WORDS = { financeurs: 'funders', projets: 'projects', tous: 'all' } as const;

function BoardAtWork({ event, board }: { event: Event; board: Board }) {
  const { t } = useTranslation('board');
  const narrow = useNarrow();
  const readOnly = !event.phases.some(
    ({ phase, allows }) => phase === event.phase && allows.includes('organise'),
  );
  const [editor, state] = useBoardEditor(event.id, readOnly);
  const [publishing, setPublishing] = useState(false);
  const sight = useMemo(() => sightOf(board), [board]);
  const jobs = useQuery(jobsQuery(event.id));
  const warnings = useQuery({ ...warningsQuery(event.id), enabled: board.requests.length > 0 });
  const proven = useProvenWords(event.id, board);
  const { look, setLook, opened, ways } = useAddress(narrow);
  const running = event.runningJobId;
  const empty = isUntouched(board);
  const parts = {
    proof: <BoardProofPanel eventId={event.id} board={board} />,
    wishes: (funderId: string, projectId: string) => (
      <PairWishes eventId={event.id} funderId={funderId} projectId={projectId} />
    ),
  };
  return (
    <EditorContext value={editor}>
      <PanelContext value={ways}>
        <div className={classes.page}>
          <PageHeader
            title={t('title')}
            actions={
              <BoardActions
                event={event}
                board={board}
                onSteps={() => ways.open({ kind: 'steps' })}
                onPublish={() => setPublishing(true)}
              />
            }
          />
          {!empty && (
            <Figures
              state={board.state}
              excluded={board.impossible.length}
              proven={proven}
              warnings={warnings.data?.filter(({ severity }) => severity !== 'info').length ?? 0}
              overview={(text) => (
                <Link to="/evenements/$eventId" params={{ eventId: event.id }}>
                  {text}
                </Link>
              )}
              onOpen={ways.open}
              onPublish={() => setPublishing(true)}
            />
          )}
          <BoardNotices event={event} board={board} jobs={jobs.data ?? []} readOnly={readOnly} />
          {running !== null && <JobPanel key={running} eventId={event.id} jobId={running} />}
          {empty ? (
            running === null && <EmptyBoard event={event} board={board} />
          ) : narrow ? (
            <DayList sight={sight} zone={event.timeZone} look={look} onLook={setLook} onOpen={ways.open} />
          ) : (
            <Workbench
              sight={sight}
              zone={event.timeZone}
              look={look}
              onLook={setLook}
              opened={opened}
              onOpen={ways.open}
              {...parts}
            />
          )}
          {narrow && (
            <Drawer.Root opened={opened !== null} onClose={ways.close} position="bottom" size="80dvh">
              <Drawer.Overlay backgroundOpacity={0.45} />
              <Drawer.Content aria-label={t('panel.label')}>
                {opened !== null && (
                  <SidePanel sight={sight} zone={event.timeZone} opened={opened} {...parts} />
                )}
              </Drawer.Content>
            </Drawer.Root>
          )}
        </div>
        <BreakingDialog state={state} revision={board.state.revision} />
        <PublishDialog
          eventId={event.id}
          accepted={accepted(board.state)}
          consequence={<PhaseOfPublishing event={event} />}
          toDetails={
            <Link to="/evenements/$eventId/publication" params={{ eventId: event.id }}>
              {t('publish.details')}
            </Link>
          }
          toConflicts={
            <Button
              variant="default"
              onClick={() => {
                setPublishing(false);
                ways.open({ kind: 'conflicts' });
              }}
            >
              {t('publish.conflicts')}
            </Button>
          }
          opened={publishing}
          onClose={() => setPublishing(false)}
        />
        <OutcomeNote state={state} />
      </PanelContext>
    </EditorContext>
  );
}

/** How the board is looked at and what is open beside it, as the address says. */
function useAddress(narrow: boolean) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { vue, q, ouvert, densite } = search;
  const look: Look = {
    view: vue === undefined ? (narrow ? 'all' : 'funders') : VIEW_WORDS[vue],
    density: densite ?? 'usual',
    text: q ?? '',
  };
  const opened = useMemo(() => readOpened(ouvert), [ouvert]);
  const ways = useMemo(() => {
    const show = (what: Opened | null) =>
      void navigate({
        to: '/evenements/$eventId/planning',
        from: '/evenements/$eventId/planning',
        search: ({ ouvert: before, ...others }) => {
          const next = what === null ? undefined : writeOpened(what);
          return next === undefined ? others : { ...others, ouvert: before === next ? before : next };
        },
        replace: true,
        resetScroll: false,
      });
    return { open: (what: Opened) => show(what), close: () => show(null) };
  }, [navigate]);
  const setLook = ({ view, density, text }: Partial<Look>) => {
    const word = (Object.keys(VIEW_WORDS) as (keyof typeof VIEW_WORDS)[]).find(
      (name) => VIEW_WORDS[name] === view,
    );
    void navigate({
      to: '/evenements/$eventId/planning',
      from: '/evenements/$eventId/planning',
      search: ({ q: before, ...others }) => {
        const wanted = text ?? before ?? '';
        return {
          ...others,
          ...(word !== undefined && { vue: word }),
          ...(density !== undefined && { densite: density }),
          ...(wanted !== '' && { q: wanted }),
        };
      },
      replace: true,
      resetScroll: false,
    });
  };
  return { look, setLook, opened, ways };
}
