import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconMail, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventQuery } from '@/features/event/api/event';
import { invitationsQuery, usePrepareMailing } from '@/features/invitations/api/invitations';
import { InvitationTable } from '@/features/invitations/components/InvitationTable';
import { MailingDialog } from '@/features/invitations/components/MailingDialog';
import { StateCounts } from '@/features/invitations/components/StateCounts';
import {
  ANYBODY,
  countNeeds,
  countStates,
  wantedAmong,
  type Wanted,
} from '@/features/invitations/model/invitations';
import { detailOf } from '@/shared/api/errors';
import type { Invitation } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { STATE_OF, stateWord } from './mailWords';
import classes from './InvitationsPage.module.css';
import { SIDE_OF, SIDE_WORD } from './sideWords';

const route = getRouteApi('/evenements/$eventId/invitations');

/** The most that one selection may be. */
const MOST_CHOSEN = 1000;

/** Who is invited, has opened the link, has answered; inviting and reminding. */
export function InvitationsPage() {
  const { t } = useTranslation('invitations');
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  const list = useQuery(invitationsQuery(eventId));
  const skeleton = <SkeletonList rows={8} height={52} />;
  return (
    <>
      <PageHeader title={t('title')} intro={<p>{t('intro')}</p>} actions={<Elsewhere eventId={eventId} />} />
      <Loaded query={event} skeleton={skeleton}>
        {({ timeZone }) => (
          <Loaded query={list} skeleton={skeleton}>
            {({ invitations, sends }) =>
              invitations.length === 0 ? (
                <Nobody eventId={eventId} />
              ) : (
                <Everybody eventId={eventId} invitations={invitations} sends={sends} zone={timeZone} />
              )
            }
          </Loaded>
        )}
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

interface Props {
  eventId: string;
  invitations: Invitation[];
  sends: boolean;
  zone: string;
}

function Everybody({ eventId, invitations, sends, zone }: Props) {
  const { t } = useTranslation('invitations');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { wanted, look } = useWanted(eventId);
  const found = wantedAmong(invitations, wanted);
  return (
    <>
      {!sends && (
        <Notice kind="info" title={t('noServer')}>
          <p>{t('noServerBody')}</p>
        </Notice>
      )}
      <Writing
        eventId={eventId}
        invitations={invitations}
        sends={sends}
        selected={selected}
        onClear={() => setSelected(new Set())}
      />
      <StateCounts
        counts={countStates(invitations)}
        chosen={wanted.state}
        onChoose={(state) => look({ ...wanted, state })}
      />
      <Filters wanted={wanted} onWanted={look} found={found.length} />
      {found.length === 0 ? (
        <StatePanel
          title={t('noneTitle')}
          action={
            <Button variant="default" onClick={() => look(ANYBODY)}>
              {t('showAll')}
            </Button>
          }
        >
          <p>{t('noneBody')}</p>
        </StatePanel>
      ) : (
        <InvitationTable
          eventId={eventId}
          invitations={found}
          zone={zone}
          selected={selected}
          onSelect={setSelected}
        />
      )}
    </>
  );
}

/** Inviting and reminding: everybody who needs it, or those who are chosen. */
function Writing({
  eventId,
  invitations,
  sends,
  selected,
  onClear,
}: Omit<Props, 'zone'> & { selected: ReadonlySet<string>; onClear: () => void }) {
  const { t } = useTranslation('invitations');
  const prepare = usePrepareMailing(eventId);
  const [sent, setSent] = useState<number | null>(null);
  const needs = countNeeds(invitations);
  const tooMany = selected.size > MOST_CHOSEN;
  const write = (kind: 'invitation' | 'reminder', chosen: boolean) => {
    setSent(null);
    prepare.mutate({ kind, ...(chosen && { delegateIds: [...selected] }) });
  };
  return (
    <>
      <div className={classes.actions}>
        <Button
          variant={needs.invite > 0 ? 'filled' : 'default'}
          disabled={needs.invite === 0}
          onClick={() => write('invitation', false)}
        >
          {t('action.invite', { count: needs.invite })}
        </Button>
        <Button
          variant={needs.invite === 0 && needs.remind > 0 ? 'filled' : 'default'}
          disabled={needs.remind === 0}
          onClick={() => write('reminder', false)}
        >
          {t('action.remind', { count: needs.remind })}
        </Button>
      </div>
      <div role="status">
        {sent !== null && (
          <Notice kind="served" title={t(sends ? 'mailing.sent' : 'mailing.written', { count: sent })} />
        )}
        {prepare.isError && <Notice kind="conflict" title={detailOf(prepare.error) ?? t('failed')} />}
      </div>
      {selected.size > 0 && (
        <div className={classes.chosen}>
          <span className="strong" role="status">
            {tooMany ? t('tooMany', { count: MOST_CHOSEN }) : t('selected', { count: selected.size })}
          </span>
          <Button variant="default" disabled={tooMany} onClick={() => write('invitation', true)}>
            {t('inviteSelected')}
          </Button>
          <Button variant="default" disabled={tooMany} onClick={() => write('reminder', true)}>
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
      </div>
      <p className={found === 0 ? 'unseen' : classes.found} role="status">
        {t('found', { count: found })}
      </p>
    </>
  );
}

/** Who is looked for is kept in the address. */
function useWanted(eventId: string) {
  const { q, etat, cote } = route.useSearch();
  const navigate = useNavigate();
  const wanted: Wanted = {
    text: q ?? '',
    state: etat ? STATE_OF[etat] : null,
    side: cote ? SIDE_OF[cote] : null,
  };
  const look = ({ text, state, side }: Wanted) => {
    const word = state === null ? undefined : stateWord(state);
    void navigate({
      to: '/evenements/$eventId/invitations',
      params: { eventId },
      search: {
        ...(text !== '' && { q: text }),
        ...(word !== undefined && { etat: word }),
        ...(side !== null && { cote: SIDE_WORD[side] }),
      },
      replace: true,
      resetScroll: false,
    });
  };
  return { wanted, look };
}
