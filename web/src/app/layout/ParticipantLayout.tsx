import { Button } from '@mantine/core';
import {
  IconBuildingBank,
  IconCalendarEvent,
  IconCards,
  IconClock,
  IconFileText,
  IconHeartHandshake,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeQuery } from '@/features/agenda/api/agenda';
import { PrivacyNote } from '@/features/privacy/components/PrivacyNote';
import type { ParticipantHome } from '@/shared/api/types';
import { LiveContext } from '@/shared/lib/live';
import { WishingContext } from '@/shared/lib/wishing';
import { LiveBadge } from '@/shared/ui/LiveBadge';
import { Notice } from '@/shared/ui/Notice';
import { SideMark } from '@/shared/ui/SideMark';
import { useParticipantLive } from '../live/useParticipantLive';
import { useOffline } from '../offline';
import { Frame } from './Frame';
import { NavItems, type NavItem } from './NavItems';
import { UnsentNote } from './UnsentNote';
import { WishingNote } from './WishingNote';
import classes from './ParticipantLayout.module.css';

const route = getRouteApi('/evenements/$eventId/p/$participantId');

/** The pages of one participant; an organiser who looks at them is told so. */
export function ParticipantLayout() {
  const { t } = useTranslation(['common', 'privacy']);
  const { eventId, participantId } = route.useParams();
  const { view } = route.useRouteContext();
  const home = useQuery(homeQuery(eventId, participantId)).data;
  const live = useParticipantLive(eventId, participantId);
  useOffline(view === 'self');
  const choosing = useIsChoosing(home);
  // An organiser acts for the participant in every phase but the last one.
  const mayWish = home === undefined || (view === 'organiser' ? home.phase !== 'closed' : home.wishing.open);
  // Whoever reads all of it needs neither the note nor the way to it.
  const reading = useLocation({ select: ({ pathname }) => pathname.endsWith('/mes-donnees') });
  const shown = view === 'self' && !reading;
  const wide = useLocation({ select: ({ pathname }) => /\/(fiche|comparer)$/.test(pathname) });
  const items = useItems(eventId, participantId, home);
  return (
    <LiveContext value={live}>
      <Frame
        title={
          home !== undefined && (
            <div className={classes.title}>
              <SideMark side={home.participant.side} name={home.participant.name} />
              <div className={classes.words}>
                <span className={classes.name}>{home.participant.name}</span>
                <span className={classes.event}>{home.eventName}</span>
              </div>
            </div>
          )
        }
        status={<LiveBadge state={live} />}
        navigation={<NavItems items={items} placement="top" />}
        placement="top"
        width={wide ? 'wide' : 'narrow'}
      >
        {view === 'organiser' && home !== undefined && (
          <div className={classes.note}>
            <Notice
              kind="info"
              title={t('nav.asOrganiser', { name: home.participant.name })}
              action={
                <Button
                  variant="default"
                  size="sm"
                  renderRoot={(props) => (
                    <Link to="/evenements/$eventId/participants" params={{ eventId }} {...props} />
                  )}
                >
                  {t('nav.backToParticipants')}
                </Button>
              }
            />
          </div>
        )}
        {shown && home !== undefined && (
          <div className={classes.privacy}>
            <PrivacyNote key={participantId} home={home} />
          </div>
        )}
        <UnsentNote key={participantId} eventId={eventId} participantId={participantId} />
        {home?.wishing.asked === true && choosing && (
          <div className={classes.wishing}>
            <WishingNote home={home} />
          </div>
        )}
        <WishingContext value={mayWish}>
          <Outlet />
        </WishingContext>
        {shown && (
          <footer className={classes.foot}>
            <Link to="/evenements/$eventId/p/$participantId/mes-donnees" params={{ eventId, participantId }}>
              {t('privacy:link')}
            </Link>
          </footer>
        )}
      </Frame>
    </LiveContext>
  );
}

/** Whether the page is one on which its participant chooses whom to meet. */
function useIsChoosing(home: ParticipantHome | undefined): boolean {
  const path = useLocation({ select: ({ pathname }) => pathname });
  if (home === undefined) return false;
  return /\/(projets(\/.*)?|souhaits|financeurs)$/.test(path);
}

function useItems(eventId: string, participantId: string, home: ParticipantHome | undefined): NavItem[] {
  const { t } = useTranslation();
  const at = '/evenements/$eventId/p/$participantId';
  const params = { eventId, participantId };
  const agenda: NavItem = {
    label: t('nav.agenda'),
    icon: IconCalendarEvent,
    link: { to: at, params },
    exact: true,
  };
  if (home === undefined) return [agenda];
  const answer: NavItem = {
    label: t(home.wishing.asked ? 'nav.myWishes' : 'nav.myTimes'),
    icon: home.wishing.asked ? IconHeartHandshake : IconClock,
    link: { to: `${at}/souhaits`, params },
  };
  if (home.participant.side === 'funder') {
    return [
      agenda,
      { label: t('nav.catalogue'), icon: IconCards, link: { to: `${at}/projets`, params } },
      answer,
    ];
  }
  return [
    agenda,
    { label: t('nav.mySheet'), icon: IconFileText, link: { to: `${at}/fiche`, params } },
    { label: t('nav.funders'), icon: IconBuildingBank, link: { to: `${at}/financeurs`, params } },
    answer,
  ];
}
