import type { ReactNode } from 'react';
import classes from './StatePanel.module.css';

interface Props {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** The heading's place in the page. */
  level?: 'h1' | 'h2';
}

/** A page or panel that has nothing to show yet, or cannot: why, and what to do. */
export function StatePanel({ icon, title, children, action, level: Heading = 'h2' }: Props) {
  return (
    <section className={classes.state}>
      {icon !== undefined && (
        <div className={classes.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Heading>{title}</Heading>
      {children !== undefined && <div className={classes.body}>{children}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </section>
  );
}
