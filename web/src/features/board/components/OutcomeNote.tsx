import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/shared/ui/Notice';
import { newsQuery } from '../api/changes';
import { useEditor, type EditorState } from '../api/useEditor';
import classes from './OutcomeNote.module.css';

const SHOWN_MILLIS = 12_000;

/** What was just done, by oneself or by others, above the page until it is stale. */
export function OutcomeNote({ state: { outcome, forget } }: { state: EditorState }) {
  const { t } = useTranslation(['board', 'common']);
  const { eventId, turn, readOnly } = useEditor();
  const { data: news } = useQuery(newsQuery(eventId));
  const latest = news.at(-1);
  const done = useEffectEvent(() => {
    if (outcome?.kind === 'done') forget();
  });
  useEffect(() => {
    const timer = setTimeout(() => done(), SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [outcome]);
  // What others, or a search, have done since leaves nothing of one's own to undo here.
  const latestId = latest?.id;
  useEffect(() => done(), [latestId]);
  const step = outcome?.kind === 'done' ? outcome.step : null;
  return (
    <div className={classes.notes} role="status">
      {latest !== undefined && (
        <p key={latest.id} className={classes.news}>
          <span className="strong">{latest.author}</span> {latest.what}
        </p>
      )}
      {outcome?.kind === 'done' && (
        <div className={classes.done}>
          <p>
            {outcome.author} {outcome.what}
          </p>
          {step !== null && !readOnly && (
            <button type="button" onClick={() => void turn('undo', step)}>
              {t('common:action.undo')}
            </button>
          )}
        </div>
      )}
      {outcome?.kind === 'outdated' && (
        <div className={classes.refusal}>
          <Notice
            kind="warning"
            title={t('outcome.outdated')}
            action={
              <span className={classes.buttons}>
                <Button size="sm" onClick={outcome.again}>
                  {t('outcome.again')}
                </Button>
                <Button size="sm" variant="default" onClick={forget}>
                  {t('outcome.leave')}
                </Button>
              </span>
            }
          >
            <p>{outcome.detail}</p>
          </Notice>
        </div>
      )}
      {outcome?.kind === 'refused' && (
        <div className={classes.refusal}>
          <Notice
            kind="conflict"
            title={outcome.detail ?? t('outcome.refused')}
            action={
              <Button size="sm" variant="default" onClick={forget}>
                {t('panel.close')}
              </Button>
            }
          />
        </div>
      )}
    </div>
  );
}
