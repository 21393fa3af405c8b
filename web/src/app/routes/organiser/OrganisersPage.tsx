import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { organisersQuery } from '@/features/organisers/api/organisers';
import { Invite } from '@/features/organisers/components/Invite';
import { OrganiserList } from '@/features/organisers/components/OrganiserList';
import { sessionQuery } from '@/features/session/api/session';
import { owns } from '@/features/session/model/access';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';

const route = getRouteApi('/evenements/$eventId/organisateurs');

/** Who runs the event. */
export function OrganisersPage() {
  const { t } = useTranslation('organisers');
  const { eventId } = route.useParams();
  const navigate = useNavigate();
  const session = useQuery(sessionQuery).data;
  return (
    <>
      <PageHeader
        title={t('page.title')}
        intro={<p>{t('page.intro')}</p>}
        actions={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/evenements/$eventId/reglages" params={{ eventId }} {...props} />
            )}
          >
            {t('page.back')}
          </Button>
        }
      />
      <div className="stack" style={{ gap: '1.5rem' }}>
        <Loaded query={useQuery(organisersQuery(eventId))} skeleton={<SkeletonList rows={3} height={64} />}>
          {(organisers) => (
            <OrganiserList
              eventId={eventId}
              organisers={organisers}
              owner={session !== undefined && owns(session, eventId)}
              onLeft={() => void navigate({ to: '/evenements' })}
            />
          )}
        </Loaded>
        <Invite eventId={eventId} />
      </div>
    </>
  );
}
