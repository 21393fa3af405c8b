import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { screenQuery } from '@/features/screen/api/screen';
import { BigScreen } from '@/features/screen/components/BigScreen';
import { useFollow } from '@/shared/api/follow';
import { keys } from '@/shared/api/keys';
import { useServerTime } from '@/shared/lib/serverClock';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { Pending, RouteError } from './states';

const route = getRouteApi('/ecran/$eventId');

/** The big screen: keeps itself as things are, and goes on with what it knows while it cannot. */
export function ScreenPage() {
  const { t } = useTranslation('screen');
  usePageTitle(t('title'));
  const { eventId } = route.useParams();
  const queryClient = useQueryClient();
  const reread = useCallback(() => {
    void queryClient.invalidateQueries({ queryKey: keys.screen(eventId) });
  }, [queryClient, eventId]);
  const live = useFollow(`/api/events/${eventId}/screen/changes`, reread, reread);
  const screen = useQuery(screenQuery(eventId));
  const instant = useServerTime(screen.data?.clockAhead ?? 0, reread);
  if (screen.data === undefined) {
    return screen.isError ? <RouteError error={screen.error} /> : <Pending />;
  }
  return <BigScreen screen={screen.data} instant={instant} offline={live === 'offline' || screen.isError} />;
}
