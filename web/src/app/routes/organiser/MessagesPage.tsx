import { Button, NativeSelect } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { eventQuery } from '@/features/event/api/event';
import { lettersQuery } from '@/features/invitations/api/invitations';
import { LetterDialog } from '@/features/invitations/components/LetterDialog';
import { LetterList } from '@/features/invitations/components/LetterList';
import type { LetterChoice } from '@/shared/api/types';
import { ErrorPanel } from '@/shared/ui/ErrorPanel';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { CHOICE_OF, letterWord } from './mailWords';

const route = getRouteApi('/evenements/$eventId/messages');
const CHOICES = Object.values(CHOICE_OF);

/** Each letter of the event and what became of it; the one that is open stands in the address. */
export function MessagesPage() {
  const { t } = useTranslation('invitations');
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  return (
    <>
      <PageHeader
        title={t('messages.title')}
        intro={<p>{t('messages.intro')}</p>}
        actions={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/evenements/$eventId/invitations" params={{ eventId }} {...props} />
            )}
          >
            {t('messages.back')}
          </Button>
        }
      />
      <Loaded query={event} skeleton={<SkeletonList rows={6} height={60} />}>
        {({ timeZone }) => <Letters eventId={eventId} zone={timeZone} />}
      </Loaded>
    </>
  );
}

function Letters({ eventId, zone }: { eventId: string; zone: string }) {
  const { t } = useTranslation('invitations');
  const { etat, message } = route.useSearch();
  const navigate = useNavigate();
  const chosen = etat ? CHOICE_OF[etat] : null;
  const letters = useInfiniteQuery(lettersQuery(eventId, chosen));
  const show = (choice: LetterChoice | null, letter?: string) => {
    const word = choice === null ? undefined : letterWord(choice);
    void navigate({
      to: '/evenements/$eventId/messages',
      params: { eventId },
      search: { ...(word !== undefined && { etat: word }), ...(letter !== undefined && { message: letter }) },
      replace: true,
      resetScroll: false,
    });
  };
  if (letters.isPending) return <SkeletonList rows={6} height={60} />;
  const first = letters.data?.pages[0];
  if (letters.data === undefined || first === undefined)
    return <ErrorPanel error={letters.error} onRetry={() => void letters.refetch()} />;
  const all = letters.data.pages.flatMap((page) => page.letters);
  return (
    <div className="stack" style={{ gap: '1rem', alignItems: 'flex-start' }}>
      <NativeSelect
        label={t('messages.filter')}
        size="md"
        value={chosen ?? ''}
        data={[
          { value: '', label: t('messages.all') },
          ...CHOICES.map((choice) => ({
            value: choice,
            label: t(`messages.${choice}`, { count: first.counts[choice] }),
          })),
        ]}
        onChange={(event) => show(CHOICES.find((choice) => choice === event.currentTarget.value) ?? null)}
      />
      {all.length === 0 ? (
        <StatePanel icon={<IconMail size={32} stroke={1.5} />} title={t('messages.emptyTitle')}>
          <p>{t('messages.emptyBody')}</p>
        </StatePanel>
      ) : (
        <LetterList eventId={eventId} letters={all} zone={zone} kept={etat ? { etat } : {}} />
      )}
      {letters.hasNextPage && (
        <Button
          variant="default"
          loading={letters.isFetchingNextPage}
          onClick={() => void letters.fetchNextPage()}
        >
          {t('messages.more')}
        </Button>
      )}
      {message !== undefined && (
        <LetterDialog
          key={message}
          eventId={eventId}
          letterId={message}
          sends={first.sends}
          onClose={() => show(chosen)}
        />
      )}
    </div>
  );
}
