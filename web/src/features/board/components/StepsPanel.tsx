import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { stepsQuery } from '../api/board';
import { useEditor } from '../api/useEditor';
import { wayTo } from '../model/steps';
import { Panel } from './Panel';
import panel from './Panel.module.css';

/** What was done, by whom, when; and the way back, or forward again, to any of it. */
export function StepsPanel({ zone }: { zone: string }) {
  const { t } = useTranslation('board');
  const format = useFormat(zone);
  const { eventId, turn, readOnly } = useEditor();
  const query = useInfiniteQuery(stepsQuery(eventId));
  return (
    <Panel title={t('steps.title')}>
      <Loaded query={query} skeleton={<SkeletonList rows={6} height={56} />}>
        {({ pages }) => {
          const steps = pages.flat();
          const now = steps.findIndex(({ undone }) => !undone);
          if (steps.length === 0) return <p className="soft">{t('steps.none')}</p>;
          return (
            <ol className={panel.steps}>
              {steps.map((step, index) => {
                const way = wayTo(steps, index);
                return (
                  <Fragment key={step.step}>
                    {index === now && <li className={panel.now}>{t('steps.now')}</li>}
                    <li className={panel.step} data-undone={step.undone || undefined}>
                      <span className={panel.what}>
                        {step.author} {step.what}
                      </span>
                      <span className="soft">
                        {format.dateTime(step.at)}
                        {step.undone && ` · ${t('steps.undone')}`}
                      </span>
                      {way !== null && !readOnly && (
                        <button
                          type="button"
                          className={panel.link}
                          onClick={() => void turn(way.turn, way.step)}
                        >
                          {t(way.turn === 'undo' ? 'steps.back' : 'steps.forward')}
                          <span className="unseen"> ({step.what})</span>
                        </button>
                      )}
                    </li>
                  </Fragment>
                );
              })}
              {now === -1 && <li className={panel.now}>{t('steps.now')}</li>}
            </ol>
          );
        }}
      </Loaded>
      {query.hasNextPage && (
        <Button
          variant="default"
          size="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('steps.more')}
        </Button>
      )}
    </Panel>
  );
}
