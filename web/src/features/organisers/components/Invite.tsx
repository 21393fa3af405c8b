import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf, faultsOf } from '@/shared/api/errors';
import { useInvite } from '../api/organisers';
import { LinkOnce } from './LinkOnce';
import classes from './Organisers.module.css';

/** Makes somebody an organiser, with a link to hand to them. */
export function Invite({ eventId }: { eventId: string }) {
  const { t } = useTranslation(['organisers', 'common']);
  const [name, setName] = useState('');
  const invite = useInvite(eventId);
  const fault = invite.isError
    ? (faultsOf(invite.error)[0]?.detail ?? detailOf(invite.error) ?? t('common:error.unreachable.body'))
    : undefined;
  return (
    <section className={classes.panel}>
      <div>
        <h2>{t('invite.title')}</h2>
        <p className="small soft">{t('invite.hint')}</p>
      </div>
      <form
        noValidate
        className={classes.link}
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate(name, { onSuccess: () => setName('') });
        }}
      >
        <TextInput
          label={t('invite.name')}
          value={name}
          maxLength={200}
          autoComplete="off"
          error={fault}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={invite.isPending}>
          {t('invite.action')}
        </Button>
      </form>
      {invite.data !== undefined && <LinkOnce link={invite.data} />}
    </section>
  );
}
