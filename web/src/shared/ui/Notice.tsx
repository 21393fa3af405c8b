import { IconAlertTriangle, IconCircleCheck, IconClock, IconInfoCircle, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

export type NoticeKind = 'served' | 'waiting' | 'warning' | 'conflict' | 'info';

interface Props {
  kind: NoticeKind;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Read out when it appears. */
  live?: boolean;
}

const ICON = {
  served: IconCircleCheck,
  waiting: IconClock,
  warning: IconAlertTriangle,
  conflict: IconX,
  info: IconInfoCircle,
} as const;

/** Something to know before going on; its colour is always said by the sign and the words too. */
export function Notice({ kind, title, children, action, live = false }: Props) {
  const Icon = ICON[kind];
  return (
    <div className={classes.notice} data-kind={kind} role={live ? 'status' : undefined}>
      <Icon size={20} className={classes.icon} aria-hidden="true" />
      <div className={classes.text}>
        <p className="strong">{title}</p>
        {children !== undefined && <div className={classes.detail}>{children}</div>}
      </div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
