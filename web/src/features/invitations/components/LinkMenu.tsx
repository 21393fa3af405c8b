import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconLink, IconLinkOff, IconPencil, IconRefresh, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { Invitation } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { useChangeLink, useMakeLink, type LinkChange } from '../api/invitations';
import { CopyField } from './CopyField';
import { Dialog } from '@/shared/ui/Dialog';

interface Props {
  eventId: string;
  invitation: Invitation;
}

/** What can be done with one delegate's link, and for the participant. */
export function LinkMenu({ eventId, invitation }: Props) {
  const { t } = useTranslation('invitations');
  const [asked, setAsked] = useState<'copy' | LinkChange | null>(null);
  const close = () => setAsked(null);
  const params = { eventId, participantId: invitation.participantId };
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('menu.open', { name: invitation.name })}
          >
            <IconDots size={20} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLink size={18} />} onClick={() => setAsked('copy')}>
            {t('menu.copy')}
          </Menu.Item>
          <Menu.Item leftSection={<IconRefresh size={18} />} onClick={() => setAsked('renew')}>
            {t('menu.renew')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLinkOff size={18} />} onClick={() => setAsked('revoke')}>
            {t('menu.revoke')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconPencil size={18} />}
            renderRoot={(props) =>
              invitation.side === 'funder' ? (
                <Link to="/evenements/$eventId/p/$participantId/projets" params={params} {...props} />
              ) : (
                <Link to="/evenements/$eventId/p/$participantId/fiche" params={params} {...props} />
              )
            }
          >
            {t('menu.answer')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconUser size={18} />}
            renderRoot={(props) => (
              <Link to="/evenements/$eventId/participants/$participantId" params={params} {...props} />
            )}
          >
            {t('menu.edit')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'copy' && <CopyLink eventId={eventId} invitation={invitation} onClose={close} />}
      {(asked === 'renew' || asked === 'revoke') && (
        <ChangeLink eventId={eventId} invitation={invitation} change={asked} onClose={close} />
      )}
    </>
  );
}

/** Makes a link only once somebody wants to see it. */
function CopyLink({ eventId, invitation, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation(['invitations', 'common']);
  const make = useMakeLink(eventId);
  return (
    <Dialog size="36rem" opened onClose={onClose} title={t('link.title', { name: invitation.name })}>
      <p>{t('link.body', { name: invitation.name })}</p>
      {make.data && <CopyField label={t('link.label')} action={t('copy.link')} value={make.data.link} />}
      {make.isError && <Notice kind="conflict" live title={detailOf(make.error) ?? t('failed')} />}
      <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={onClose}>
          {t(make.data ? 'close' : 'common:action.cancel')}
        </Button>
        {!make.data && (
          <Button data-autofocus loading={make.isPending} onClick={() => make.mutate(invitation)}>
            {t('link.make')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function ChangeLink({
  eventId,
  invitation,
  change,
  onClose,
}: Props & { change: LinkChange; onClose: () => void }) {
  const { t } = useTranslation(['invitations', 'common']);
  const mutation = useChangeLink(eventId, change);
  return (
    <Dialog size="36rem" opened onClose={onClose} title={t(`${change}.title`, { name: invitation.name })}>
      <p>{t(`${change}.body`, { name: invitation.name, email: invitation.email })}</p>
      {mutation.isError && <Notice kind="conflict" live title={detailOf(mutation.error) ?? t('failed')} />}
      <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common:action.cancel')}
        </Button>
        <Button
          loading={mutation.isPending}
          onClick={() => mutation.mutate(invitation, { onSuccess: onClose })}
        >
          {t(`${change}.action`)}
        </Button>
      </div>
    </Dialog>
  );
}
