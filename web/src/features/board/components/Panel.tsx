import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../model/opened';
import classes from './Panel.module.css';

/** How panels lead to each other. */
export interface PanelWays {
  open: (opened: Opened) => void;
  close: () => void;
}

export const PanelContext = createContext<PanelWays>({ open: () => undefined, close: () => undefined });

export const usePanelWays = () => use(PanelContext);

/** Something to look at beside the grid. It gets the keyboard when it is opened from a place that has it. */
export function Panel({ title, children }: { title: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('board');
  const { close } = usePanelWays();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    // Escape closes what is open beside the grid, and first what is open in it.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div
      className={classes.panel}
      onKeyDown={(event) => {
        const inside = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
        if (event.key === 'Escape' && !inside) close();
      }}
    >
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h2>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('panel.close')} onClick={close}>
          <IconX size={20} aria-hidden="true" />
        </ActionIcon>
      </div>
      <div className={classes.body}>{children}</div>
    </div>
  );
}
