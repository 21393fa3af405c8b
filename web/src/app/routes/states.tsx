import { Button, Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, kindFor, kindOf } from '@/shared/api/errors';
import { keys } from '@/shared/api/keys';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { ErrorPanel } from '@/shared/ui/ErrorPanel';
import { FramedContext } from '../layout/Frame';
import { PlainFrame } from '../layout/PlainLayout';

/** The page in place of one that could not be opened. */
export function RouteError({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  const queryClient = useQueryClient();
  usePageTitle(t(`error.${kindFor(error, navigator.onLine)}.title`));
  const here = window.location.pathname + window.location.search;
  const retry = async () => {
    await queryClient.invalidateQueries({ queryKey: keys.session });
    await router.invalidate();
  };
  const panel = (
    <ErrorPanel level="h1" error={error} onRetry={() => void retry()}>
      <Button component="a" href="/" variant="default">
        {t('error.home')}
      </Button>
      {kindOf(error) === 'unauthenticated' && (
        <Button component="a" href={`/connexion?vers=${encodeURIComponent(here)}`} variant="default">
          {t('error.signIn')}
        </Button>
      )}
    </ErrorPanel>
  );
  return use(FramedContext) ? panel : <PlainFrame>{panel}</PlainFrame>;
}

export function Missing() {
  return <RouteError error={new ApiError(404, null)} />;
}

/** While the code of a page is on its way. */
export function Pending() {
  const { t } = useTranslation();
  return (
    <div className="row" role="status" style={{ justifyContent: 'center', padding: '4rem' }}>
      <Loader size={24} aria-hidden="true" />
      <span className="unseen">{t('state.loading')}</span>
    </div>
  );
}
