import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconMail, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, usePrefetchInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventQuery } from '@/features/event/api/event';
import { invitationsQuery, usePrepareMailing } from '@/features/invitations/api/invitations';
import { InvitationTable } from '@/features/invitations/components/InvitationTable';
import { MailingDialog } from '@/features/invitations/components/MailingDialog';
import { StateCounts } from '@/features/invitations/components/StateCounts';
import {
  afterLooking,
  ANYBODY,
  isTooLarge,
  MOST_SINGLE,
  NOBODY,
  orderFor,
  sizeOf,
  type Selection,
  type Wanted,
} from '@/features/invitations/model/invitations';
import { detailOf } from '@/shared/api/errors';
import type { InvitationOrder, InvitationPage, MailingOrder } from '@/shared/api/types';
import { ErrorPanel } from '@/shared/ui/ErrorPanel';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { ORDER_OF, orderWord, STATE_OF, stateWord } from './mailWords';
import classes from './InvitationsPage.module.css';
import { SIDE_OF, SIDE_WORD } from './sideWords';

const route = getRouteApi('/evenements/$eventId/invitations');
const ORDERS = ['participant', 'name', 'state', 'opened'] as const satisfies readonly InvitationOrder[];

/** Who is invited, has opened the link, has answered; inviting and reminding. */
export function InvitationsPage() {
  const { t } = useTranslation('invitations');
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  usePrefetchInfiniteQuery(invitationsQuery(eventId, useWanted(eventId).wanted));
  const skeleton = <SkeletonList rows={8} height={52} />;
  return (
    <>
      <PageHeader title={t('title')} intro={<p>{t('intro')}</p>} actions={<Elsewhere eventId={eventId} />} />
      <Loaded query={event} skeleton={skeleton}>
        {({ timeZone }) => <Everybody eventId={eventId} zone={timeZone} />}
      </Loaded>
    </>
  );
}

function Elsewhere({ eventId }: { eventId: string }) {
  const { t } = useTranslation('invitations');
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/evenements/$eventId/messages" params={{ eventId }} {...props} />}
      >
        {t('action.messages')}
      </Button>
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link to="/evenements/$eventId/invitations/textes" params={{ eventId }} {...props} />
        )}
      >
        {t('action.texts')}
      </Button>
    </>
  );
}

function Nobody({ eventId }: { eventId: string }) {
  const { t } = useTranslation('invitations');
  return (
    <StatePanel
      icon={<IconMail size={32} stroke={1.5} />}
      title={t('emptyTitle')}
      action={
        <Button
          renderRoot={(props) => (
            <Link to="/evenements/$eventId/participants" params={{ eventId }} {...props} />
          )}
        >
          {t('emptyAction')}
        </Button>
      }
    >
      <p>{t('emptyBody')}</p>
    </StatePanel>
  );
}

function Everybody({ eventId, zone }: { eventId: string; zone: string }) {
  const { t } = useTranslation('invitations');
  const [selection, setSelection] = useState<Selection>(NOBODY);
  const { wanted, look } = useWanted(eventId);
  const looked = useDeferredValue(wanted);
  const list = useInfiniteQuery(invitationsQuery(eventId, looked));
  const lookFor = (next: Wanted) => {
    setSelection(afterLooking);
    look(next);
  };
  if (list.isPending) return <SkeletonList rows={8} height={52} />;
  const first = list.data?.pages[0];
  if (list.data === undefined || first === undefined)
    return <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />;
  if (Object.values(first.counts).every((count) => count === 0)) return <Nobody eventId={eventId} />;
  return (
    <>
      {!first.sends && (
        <Notice kind="info" title={t('noServer')}>
          <p>{t('noServerBody')}</p>
        </Notice>
      )}
      <Writing eventId={eventId} page={first} selection={selection} onClear={() => setSelection(NOBODY)} />
      <StateCounts
        counts={first.counts}
        chosen={wanted.state}
        onChoose={(state) => lookFor({ ...wanted, state })}
      />
      <Filters wanted={wanted} onWanted={lookFor} found={first.found} />
      {first.found === 0 ? (
        <NobodyFits onShowAll={() => lookFor(ANYBODY)} />
      ) : (
        <InvitationTable
          eventId={eventId}
          invitations={list.data.pages.flatMap((page) => page.invitations)}
          found={first.found}
          zone={zone}
          selection={selection}
          onSelect={setSelection}
          onSelectAll={(all) =>
            setSelection(
              all ? { kind: 'matching', wanted: looked, found: first.found, but: new Set() } : NOBODY,
            )
          }
          onMore={() => void list.fetchNextPage()}
          moreIsLoading={list.isFetchingNextPage}
        />
      )}
    </>
  );
}

function NobodyFits({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useTranslation('invitations');
  return (
    <StatePanel
      title={t('noneTitle')}
      action={
        <Button variant="default" onClick={onShowAll}>
          {t('showAll')}
        </Button>
      }
    >
      <p>{t('noneBody')}</p>
    </StatePanel>
  );
}

interface WritingProps {
  eventId: string;
  page: InvitationPage;
  selection: Selection;
  onClear: () => void;
}

/** Inviting and reminding: everybody who needs it, or those who are chosen. */
function Writing({ eventId, page, selection, onClear }: WritingProps) {
  const { t } = useTranslation('invitations');
  const prepare = usePrepareMailing(eventId);
  const [sent, setSent] = useState<number | null>(null);
  const { toInvite, toRemind, sends } = page;
  const tooMany = isTooLarge(selection);
  const write = (order: MailingOrder) => {
    setSent(null);
    prepare.mutate(order);
  };
  return (
    <>
      <div className={classes.actions}>
        <Button
          variant={toInvite > 0 ? 'filled' : 'default'}
          disabled={toInvite === 0}
          onClick={() => write({ kind: 'invitation' })}
        >
          {t('action.invite', { count: toInvite })}
        </Button>
        <Button
          variant={toInvite === 0 && toRemind > 0 ? 'filled' : 'default'}
          disabled={toRemind === 0}
          onClick={() => write({ kind: 'reminder' })}
        >
          {t('action.remind', { count: toRemind })}
        </Button>
      </div>
      <div role="status">
        {sent !== null && (
          <Notice kind="served" title={t(sends ? 'mailing.sent' : 'mailing.written', { count: sent })} />
        )}
        {prepare.isError && <Notice kind="conflict" title={detailOf(prepare.error) ?? t('failed')} />}
      </div>
      {sizeOf(selection) > 0 && (
        <div className={classes.chosen}>
          <span className="strong" role="status">
            {tooMany ? t('tooMany', { count: MOST_SINGLE }) : t('selected', { count: sizeOf(selection) })}
          </span>
          <Button
            variant="default"
            disabled={tooMany}
            onClick={() => write(orderFor('invitation', selection))}
          >
            {t('inviteSelected')}
          </Button>
          <Button variant="default" disabled={tooMany} onClick={() => write(orderFor('reminder', selection))}>
            {t('remindSelected')}
          </Button>
          <Button variant="subtle" onClick={onClear}>
            {t('clear')}
          </Button>
        </div>
      )}
      {prepare.data && (
        <MailingDialog
          eventId={eventId}
          prepared={prepare.data}
          sends={sends}
          onClose={() => prepare.reset()}
          onSent={(count) => {
            setSent(count);
            prepare.reset();
            onClear();
          }}
        />
      )}
    </>
  );
}

function Filters({
  wanted,
  onWanted,
  found,
}: {
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
  found: number;
}) {
  const { t } = useTranslation(['invitations', 'common']);
  return (
    <>
      <div className={classes.filters} role="search">
        <TextInput
          className={classes.search ?? ''}
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={wanted.text}
          onChange={(event) => onWanted({ ...wanted, text: event.currentTarget.value })}
        />
        <SegmentedControl
          aria-label={t('side')}
          size="md"
          value={wanted.side ?? 'both'}
          onChange={(side) =>
            onWanted({ ...wanted, side: side === 'funder' || side === 'project' ? side : null })
          }
          data={[
            { value: 'both', label: t('both') },
            { value: 'funder', label: t('common:side.funders') },
            { value: 'project', label: t('common:side.projects') },
          ]}
        />
        <NativeSelect
          aria-label={t('order.label')}
          size="md"
          value={wanted.order}
          data={ORDERS.map((order) => ({ value: order, label: t(`order.${order}`) }))}
          onChange={(event) => {
            const order = ORDERS.find((one) => one === event.currentTarget.value);
            if (order !== undefined) onWanted({ ...wanted, order });
          }}
        />
      </div>
      <p className={classes.found} role="status">
        {t('found', { count: found })}
      </p>
    </>
  );
}

/** Who is looked for is kept in the address. */
function useWanted(eventId: string) {
  const { q, etat, cote, tri } = route.useSearch();
  const navigate = useNavigate();
  const wanted: Wanted = {
    text: q ?? '',
    state: etat ? STATE_OF[etat] : null,
    side: cote ? SIDE_OF[cote] : null,
    order: tri ? ORDER_OF[tri] : 'participant',
  };
  const look = ({ text, state, side, order }: Wanted) => {
    const word = state === null ? undefined : stateWord(state);
    const sorted = orderWord(order);
    void navigate({
      to: '/evenements/$eventId/invitations',
      params: { eventId },
      search: {
        ...(text !== '' && { q: text }),
        ...(word !== undefined && { etat: word }),
        ...(side !== null && { cote: SIDE_WORD[side] }),
        ...(sorted !== undefined && { tri: sorted }),
      },
      replace: true,
      resetScroll: false,
    });
  };
  return { wanted, look };
}
