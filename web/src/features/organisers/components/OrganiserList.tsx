import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { Organiser } from '@/shared/api/types';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';
import { Dialog } from '@/shared/ui/Dialog';
import { useHandOver, useLeave, useRemoveOrganiser, useRenewLink } from '../api/organisers';
import { LinkOnce } from './LinkOnce';
import classes from './Organisers.module.css';

interface Props {
  eventId: string;
  organisers: Organiser[];
  /** Whether the event is the reader's. */
  owner: boolean;
  onLeft: () => void;
}

type Action = 'renew' | 'remove' | 'leave' | 'handOver';

interface Asked {
  action: Action;
  organiser: Organiser;
}

/** Who runs the event, and what the reader can do about it. */
export function OrganiserList({ eventId, organisers, owner, onLeft }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const renew = useRenewLink(eventId);
  return (
    <>
      <ul className={classes.list}>
        {organisers.map((organiser) => (
          <Row
            key={organiser.id}
            organiser={organiser}
            owner={owner}
            onAction={(action) => setAsked({ action, organiser })}
          />
        ))}
      </ul>
      {renew.data !== undefined && <LinkOnce link={renew.data} />}
      {asked !== null && (
        <Ask eventId={eventId} asked={asked} renew={renew} onClose={() => setAsked(null)} onLeft={onLeft} />
      )}
    </>
  );
}

interface RowProps {
  organiser: Organiser;
  owner: boolean;
  onAction: (action: Action) => void;
}

function Row({ organiser, owner, onAction }: RowProps) {
  const { t } = useTranslation('organisers');
  const format = useFormat(readerZone());
  const { name, self, account, linkUntil } = organiser;
  const actions = actionsOn(organiser, owner);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className="strong">
          {name} {self && <span className="soft">{t('list.you')}</span>}
        </span>
        <span className="small soft">
          {t(organiser.owner ? 'list.owner' : 'list.organiser')} ·{' '}
          {linkUntil !== null
            ? t('list.linkUntil', { when: format.date(linkUntil) })
            : t(account ? 'list.account' : 'list.noLink')}
        </span>
      </div>
      {actions.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" aria-label={t('list.actions', { name })}>
              <IconDots size={20} aria-hidden="true" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {actions.map((action) => (
              <Menu.Item key={action} onClick={() => onAction(action)}>
                {t(`${action}.menu`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

/** What the reader may do; the owner leaves only after handing over. */
function actionsOn({ self, owner: isOwner }: Organiser, owner: boolean): Action[] {
  if (self) return isOwner ? ['renew'] : ['renew', 'leave'];
  return owner ? ['renew', 'handOver', 'remove'] : [];
}

interface AskProps {
  eventId: string;
  asked: Asked;
  renew: ReturnType<typeof useRenewLink>;
  onClose: () => void;
  onLeft: () => void;
}

function Ask({ eventId, asked: { action, organiser }, renew, onClose, onLeft }: AskProps) {
  const { t } = useTranslation(['organisers', 'common']);
  const remove = useRemoveOrganiser(eventId);
  const leave = useLeave(eventId);
  const handOver = useHandOver(eventId);
  const { name } = organiser;
  const does = { renew, remove, leave, handOver }[action];
  const run = () => {
    const done = action === 'leave' ? onLeft : onClose;
    does.mutate(organiser.id, { onSuccess: done });
  };
  return (
    <Dialog opened onClose={onClose} title={t(`${action}.question`, { name })}>
      <p>{t(action === 'renew' && organiser.self ? 'renew.bodySelf' : `${action}.body`, { name })}</p>
      {does.isError && (
        <Notice kind="conflict" live title={t('failed')}>
          <p>{detailOf(does.error) ?? t('common:error.unreachable.body')}</p>
        </Notice>
      )}
      <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end', flexWrap: 'wrap' }}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common:action.cancel')}
        </Button>
        <Button {...(action === 'remove' && { color: 'red' })} loading={does.isPending} onClick={run}>
          {t(`${action}.action`)}
        </Button>
      </div>
    </Dialog>
  );
}
