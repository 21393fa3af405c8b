import { Button, TextInput } from '@mantine/core';
import { IconMailForward, IconMailQuestion } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { StatePanel } from '@/shared/ui/StatePanel';
import { askForLink } from '../api/session';

/** Where somebody who has lost the link asks for a new one; the answer never tells whether the address is known. */
export function LostLinkPage() {
  const { t } = useTranslation('session');
  usePageTitle(t('lost.title'));
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: askForLink });
  if (ask.isSuccess) {
    return (
      <div role="status">
        <StatePanel level="h1" icon={<IconMailForward size={32} stroke={1.5} />} title={t('lost.sentTitle')}>
          <p>{t('lost.sentBody')}</p>
        </StatePanel>
      </div>
    );
  }
  return (
    <StatePanel level="h1" icon={<IconMailQuestion size={32} stroke={1.5} />} title={t('lost.title')}>
      <form
        className="stack"
        style={{ gap: '1rem', alignItems: 'flex-start' }}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate(email);
        }}
      >
        <p>{t('lost.body')}</p>
        <TextInput
          label={t('lost.email')}
          type="email"
          autoComplete="email"
          w="100%"
          value={email}
          error={ask.isError ? (detailOf(ask.error) ?? t('lost.failed')) : undefined}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={ask.isPending}>
          {t('lost.ask')}
        </Button>
      </form>
    </StatePanel>
  );
}
