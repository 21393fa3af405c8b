import { Link, useRouterState, type LinkProps } from '@tanstack/react-router';
import type { Icon } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import classes from './NavItems.module.css';

export interface NavItem {
  label: string;
  icon: Icon;
  link: LinkProps;
  /** Whether only this very address counts as being there, not the addresses below it. */
  exact?: boolean;
}

/** The places of a layout: a column at the side, a row on top, a bar at the bottom of a phone. */
export function NavItems({ items, placement }: { items: NavItem[]; placement: 'side' | 'top' }) {
  const list = useRef<HTMLUListElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => {
    list.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path]);
  return (
    <ul ref={list} className={classes.items} data-placement={placement}>
      {items.map(({ label, icon: Icon, link, exact }) => (
        <li key={label}>
          <Link
            {...link}
            // A phone may lose its connection at any time: its few pages are fetched while there is one.
            preload={placement === 'top' ? 'render' : 'intent'}
            className={classes.item}
            activeOptions={{ exact: exact === true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon size={22} stroke={1.75} aria-hidden="true" />
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
