import type { ReactNode } from 'react';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import classes from './PageHeader.module.css';

interface Props {
  title: string;
  intro?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, intro, actions }: Props) {
  usePageTitle(title);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1>{title}</h1>
        {intro !== undefined && <div className={classes.intro}>{intro}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
