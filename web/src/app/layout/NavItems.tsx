import { Link, useRouterState, type LinkProps } from '@tanstack/react-router';
import { Menu } from '@mantine/core';
import { IconDots, type Icon } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../routes/useNarrow';
import classes from './NavItems.module.css';

export interface NavItem {
  label: string;
  icon: Icon;
  /** How much waits there for somebody to do it. */
  count?: number;
  link: LinkProps;
  /** Whether a phone shows it behind « more » only, where there are too many for its bar. */
  secondary?: boolean;
  /** Whether only this very address counts as being there, not the addresses below it. */
  exact?: boolean;
}

/** So many have room in the bar of a phone. */
const BAR = 5;

/** The places of a layout: a column at the side, a row on top, a bar at the bottom of a phone. */
export function NavItems({ items, placement }: { items: NavItem[]; placement: 'side' | 'top' }) {
  const narrow = useNarrow();
  const behind = narrow && items.length > BAR ? items.filter(({ secondary }) => secondary === true) : [];
  const list = useRef<HTMLUListElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => {
    list.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path]);
  return (
    <ul ref={list} className={classes.items} data-placement={placement}>
      {items
        .filter((item) => !behind.includes(item))
        .map(({ label, icon: Icon, count, link, exact }) => (
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
              <Count count={count} />
            </Link>
          </li>
        ))}
      {behind.length > 0 && (
        <li>
          <More items={behind} />
        </li>
      )}
    </ul>
  );
}

function Count({ count = 0 }: { count: number | undefined }) {
  return count > 0 && <span className={classes.count}>{count}</span>;
}

function More({ items }: { items: NavItem[] }) {
  const { t } = useTranslation();
  return (
    <Menu position="top-end" width={260} withinPortal>
      <Menu.Target>
        <button type="button" className={classes.item}>
          <IconDots size={22} stroke={1.75} aria-hidden="true" />
          <span>{t('nav.more')}</span>
          <Count count={items.reduce((sum, { count = 0 }) => sum + count, 0)} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ label, icon: Icon, count, link }) => (
          <Menu.Item
            key={label}
            leftSection={<Icon size={22} stroke={1.75} aria-hidden="true" />}
            className={classes.behind}
            renderRoot={(props) => <Link {...link} {...props} />}
          >
            {label} <Count count={count} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
