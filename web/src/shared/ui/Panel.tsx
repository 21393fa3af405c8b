import type { ReactNode } from 'react';
import classes from './Panel.module.css';

interface Props {
  id: string;
  title: string;
  hint?: string;
  children: ReactNode;
}

/** A part of a page that stands for itself. */
export function Panel({ id, title, hint, children }: Props) {
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {hint !== undefined && <p className="small soft">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
