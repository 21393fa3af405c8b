import { Button, Progress } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { detailOf } from '@/shared/api/errors';
import { Notice } from './Notice';
import classes from './SearchUnderWay.module.css';

interface Props {
  title: string;
  /** How far it is and how long still. */
  detail: string;
  /** How much of it is done, in percent. */
  done: number;
  progressLabel: string;
  stopLabel: string;
  stopFailed: string;
  /** What was asked of the service to stop it. */
  stopping: { isPending: boolean; isSuccess: boolean; isError: boolean; error: unknown };
  onStop: () => void;
  /** That it began again after an interruption; null: it did not. */
  resumed: string | null;
  children?: ReactNode;
}

/** A search under way: how far it is, how long still, and the way to stop it; below, what it has found. */
export function SearchUnderWay({ title, detail, done, stopping, resumed, children, ...props }: Props) {
  return (
    <section className={classes.panel}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 role="status">{title}</h2>
          <p className="small soft">{detail}</p>
        </div>
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={18} aria-hidden="true" />}
          loading={stopping.isPending || stopping.isSuccess}
          onClick={props.onStop}
        >
          {props.stopLabel}
        </Button>
      </div>
      <Progress
        className={classes.bar ?? ''}
        value={done}
        size={6}
        transitionDuration={250}
        aria-label={props.progressLabel}
      />
      {resumed !== null && <Notice kind="waiting" title={resumed} />}
      {stopping.isError && (
        <Notice kind="conflict" live title={detailOf(stopping.error) ?? props.stopFailed} />
      )}
      {children}
    </section>
  );
}
