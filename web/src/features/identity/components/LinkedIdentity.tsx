import { IconBuilding } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailOf, faultsOf } from '@/shared/api/errors';
import type { Account } from '@/shared/api/types';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';
import { Panel } from '@/shared/ui/Panel';
import { providerQuery, useLinkIdentity, useUnlinkIdentity } from '../api/identity';
import type { Refusal } from '../model/refusal';
import classes from './LinkedIdentity.module.css';
import { ProviderButton } from './ProviderButton';
import { ProviderRefused } from './ProviderRefused';

interface Props {
  identity: Account['identity'];
  refused: Refusal | undefined;
}

/** Whether the organiser's account at the identity provider signs them in here; nothing where none is configured. */
export function LinkedIdentity({ identity, refused }: Props) {
  const { t } = useTranslation('identity');
  const format = useFormat(readerZone());
  const name = useQuery(providerQuery).data?.name ?? null;
  const link = useLinkIdentity();
  const unlink = useUnlinkIdentity();
  if (name === null) return null;
  const failure = link.error ?? unlink.error;
  return (
    <Panel id="identity" title={name} hint={t('hint', { name })}>
      {refused !== undefined && failure === null && <ProviderRefused name={name} refused={refused} />}
      {identity === null ? (
        <div>
          <ProviderButton
            leftSection={<IconBuilding size={20} aria-hidden="true" />}
            loading={link.isPending}
            onClick={() => link.mutate()}
          >
            {t('link', { name })}
          </ProviderButton>
        </div>
      ) : (
        <div className={classes.linked}>
          <p>
            {identity.usedAt === null
              ? t('linked', { when: format.date(identity.createdAt) })
              : t('used', { when: format.date(identity.usedAt) })}
          </p>
          <ProviderButton loading={unlink.isPending} onClick={() => unlink.mutate()}>
            {t('unlink', { name })}
          </ProviderButton>
        </div>
      )}
      {failure !== null && (
        <Notice
          kind="conflict"
          live
          title={faultsOf(failure)[0]?.detail ?? detailOf(failure) ?? t('failed')}
        />
      )}
    </Panel>
  );
}
