import {
  IconArrowsSplit2,
  IconCalendarTime,
  IconFileText,
  IconHeartHandshake,
  IconHistory,
  IconLayoutDashboard,
  IconMail,
  IconMessageQuestion,
  IconSend,
  IconSettings,
  IconUsers,
  IconVideo,
} from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeRequestsQuery } from '@/features/changeRequests/api/changeRequests';
import { eventQuery } from '@/features/event/api/event';
import { LiveBadge } from '@/shared/ui/LiveBadge';
import { LiveContext } from '@/shared/lib/live';
import { useEventLive } from '../live/useEventLive';
import { Brand } from './Brand';
import { PhaseLine } from './PhaseLine';
import { Frame } from './Frame';
import { NavItems, type NavItem } from './NavItems';
import classes from './OrganiserLayout.module.css';

const route = getRouteApi('/evenements/$eventId');

/** The organiser's pages of one event, which follow it as it changes. */
export function OrganiserLayout() {
  const { t } = useTranslation();
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId)).data;
  const asked = useInfiniteQuery(changeRequestsQuery(eventId)).data;
  const live = useEventLive(eventId);
  const params = { eventId };
  const matches = useMatchRoute();
  const onBoard = matches({ to: '/evenements/$eventId/planning', params }) !== false;
  const items: NavItem[] = [
    {
      label: t('nav.overview'),
      icon: IconLayoutDashboard,
      link: { to: '/evenements/$eventId', params },
      exact: true,
    },
    {
      label: t('nav.participants'),
      icon: IconUsers,
      link: { to: '/evenements/$eventId/participants', params },
    },
    {
      label: t('nav.sheets'),
      icon: IconFileText,
      link: { to: '/evenements/$eventId/fiches', params },
      secondary: true,
    },
    {
      label: t('nav.invitations'),
      icon: IconMail,
      link: { to: '/evenements/$eventId/invitations', params },
      secondary: true,
    },
    {
      label: t('nav.wishes'),
      icon: IconHeartHandshake,
      link: { to: '/evenements/$eventId/souhaits', params },
    },
    {
      label: t('nav.schedule'),
      icon: IconCalendarTime,
      link: { to: '/evenements/$eventId/planning', params },
    },
    {
      label: t('nav.publication'),
      icon: IconSend,
      link: { to: '/evenements/$eventId/publication', params },
      secondary: true,
    },
    {
      label: t('nav.changeRequests'),
      icon: IconMessageQuestion,
      count: asked?.pages[0]?.open ?? 0,
      link: { to: '/evenements/$eventId/demandes', params },
      secondary: true,
    },
    {
      label: t('nav.video'),
      icon: IconVideo,
      link: { to: '/evenements/$eventId/visio', params },
      secondary: true,
    },
    {
      label: t('nav.whatIf'),
      icon: IconArrowsSplit2,
      link: { to: '/evenements/$eventId/et-si', params },
      secondary: true,
    },
    {
      label: t('nav.history'),
      icon: IconHistory,
      link: { to: '/evenements/$eventId/historique', params },
      secondary: true,
    },
    {
      label: t('nav.settings'),
      icon: IconSettings,
      link: { to: '/evenements/$eventId/reglages', params },
      secondary: true,
    },
  ];
  return (
    <LiveContext value={live}>
      <Frame
        title={
          <div className={classes.title}>
            <Brand name={false} />
            <Link to="/evenements" className={classes.events}>
              {t('nav.events')}
            </Link>
            <span className={classes.separator} aria-hidden="true">
              /
            </span>
            <span className={classes.event}>{event?.name}</span>
          </div>
        }
        status={<LiveBadge state={live} />}
        navigation={<NavItems items={items} placement="side" />}
        width={onBoard ? 'full' : 'wide'}
      >
        {event !== undefined && <PhaseLine event={event} />}
        <Outlet />
      </Frame>
    </LiveContext>
  );
}
