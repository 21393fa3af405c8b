import { useRouterState } from '@tanstack/react-router';
import { createContext, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from '@/features/session/components/AccountMenu';
import classes from './Frame.module.css';

interface Props {
  /** Beside the mark of the product: where the reader is. */
  title: ReactNode;
  /** Before the account menu. */
  status?: ReactNode;
  /** At the side on a desk, at the bottom on a phone. */
  navigation?: ReactNode;
  children: ReactNode;
  width: 'narrow' | 'wide' | 'full';
  /** Where the navigation stands when there is room. */
  placement?: 'side' | 'top';
}

/** Whether a page stands in a frame already. */
export const FramedContext = createContext(false);

/** What every page stands in: skip link, header, navigation, content. */
export function Frame({ title, status, navigation, children, width, placement = 'side' }: Props) {
  const { t } = useTranslation();
  const main = useFocusOnNavigation();
  return (
    <div className={classes.frame} data-navigation={navigation === undefined ? 'none' : placement}>
      <a href="#contenu" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </a>
      <header className={classes.header}>
        <div className={classes.title}>{title}</div>
        {status}
        <AccountMenu />
      </header>
      {navigation !== undefined && (
        <nav className={classes.navigation} aria-label={t('nav.main')}>
          {navigation}
        </nav>
      )}
      <main id="contenu" ref={main} tabIndex={-1} className={classes.main}>
        <div className={classes.content} data-width={width}>
          <FramedContext value={true}>{children}</FramedContext>
        </div>
      </main>
    </div>
  );
}

/** After a change of page (not of its filters) those who use the keyboard or hear the page are at its beginning. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current !== undefined && previous.current !== path)
      main.current?.focus({ preventScroll: true });
    previous.current = path;
  }, [path]);
  return main;
}
