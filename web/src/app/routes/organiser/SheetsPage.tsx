import { Button } from '@mantine/core';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pdfAddress, standingsQuery } from '@/features/factsheet/api/sheet';
import { SheetTable } from '@/features/factsheet/components/SheetTable';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

const route = getRouteApi('/evenements/$eventId/fiches');

/** Which sheets are ready, which are not; what is looked for is kept in the address. */
export function SheetsPage() {
  const { t } = useTranslation('factsheet');
  const { eventId } = route.useParams();
  const { q, etat } = route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={t('list.title')}
        intro={<p>{t('list.intro')}</p>}
        actions={
          <>
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link to="/evenements/$eventId/fiches/questions" params={{ eventId }} {...props} />
              )}
            >
              {t('list.questions')}
            </Button>
            <Button
              component="a"
              variant="default"
              href={pdfAddress(eventId)}
              leftSection={<IconDownload size={18} aria-hidden="true" />}
            >
              {t('pdf.all')}
            </Button>
          </>
        }
      />
      <Loaded query={useQuery(standingsQuery(eventId))} skeleton={<SkeletonList rows={8} height={52} />}>
        {(sheets) =>
          sheets.length === 0 ? (
            <StatePanel icon={<IconFileText size={32} stroke={1.5} />} title={t('list.emptyTitle')}>
              <p>{t('list.emptyBody')}</p>
            </StatePanel>
          ) : (
            <SheetTable
              eventId={eventId}
              sheets={sheets}
              text={q ?? ''}
              state={etat ?? null}
              onLook={(text, state) =>
                void navigate({
                  to: '/evenements/$eventId/fiches',
                  params: { eventId },
                  search: { ...(text !== '' && { q: text }), ...(state !== null && { etat: state }) },
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          )
        }
      </Loaded>
    </>
  );
}
