import { Button } from '@mantine/core';
import { IconCloudOff, IconError404, IconKey, IconLock, IconTool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf, kindFor, type ErrorKind } from '@/shared/api/errors';
import { StatePanel } from './StatePanel';

interface Props {
  error: unknown;
  onRetry?: (() => void) | undefined;
  level?: 'h1' | 'h2';
  children?: ReactNode;
}

const ICON: Record<ErrorKind | 'offline', ReactNode> = {
  unauthenticated: <IconKey size={32} stroke={1.5} />,
  forbidden: <IconLock size={32} stroke={1.5} />,
  missing: <IconError404 size={32} stroke={1.5} />,
  offline: <IconCloudOff size={32} stroke={1.5} />,
  unreachable: <IconCloudOff size={32} stroke={1.5} />,
  failed: <IconTool size={32} stroke={1.5} />,
};

/** What went wrong, what was kept, and what to do. */
export function ErrorPanel({ error, onRetry, level = 'h2', children }: Props) {
  const { t } = useTranslation();
  const kind = kindFor(error, navigator.onLine);
  const retry = onRetry !== undefined && ['offline', 'unreachable', 'failed'].includes(kind);
  const detail = kind === 'failed' ? detailOf(error) : null;
  return (
    <StatePanel
      icon={ICON[kind]}
      level={level}
      title={t(`error.${kind}.title`)}
      action={retry ? <Button onClick={onRetry}>{t('action.retry')}</Button> : children}
    >
      <p>{detail ?? t(`error.${kind}.body`)}</p>
    </StatePanel>
  );
}
