import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import { Notice } from '@/shared/ui/Notice';
import { Dialog } from '@/shared/ui/Dialog';
import { otherLimitsQuery, useApplyLimits } from '../api/limits';
import classes from './Settings.module.css';
import type { LimitedSide } from './RulesFields';

interface Props {
  eventId: string;
  side: LimitedSide;
  /** The limits in the form are not those that would be given. */
  unsaved: boolean;
}

/** Gives everybody of a side the limits that new ones get, after saying for how many that changes something. */
export function ApplyLimits({ eventId, side, unsaved }: Props) {
  const { t } = useTranslation(['rules', 'common']);
  const [opened, { open, close }] = useDisclosure(false);
  const of = side === 'funders' ? 'funder' : 'project';
  const others = useQuery(otherLimitsQuery(eventId, of)).data;
  const apply = useApplyLimits(eventId, of);
  const none = others?.differing === 0;
  return (
    <div className={classes.bar} aria-busy={others === undefined}>
      <Button variant="default" disabled={unsaved || others === undefined || none} onClick={open}>
        {t(`apply.action.${side}`)}
      </Button>
      <span className="small soft" role="status">
        {unsaved
          ? t('apply.unsaved')
          : others !== undefined && t(`apply.differing.${side}`, { count: others.differing })}
      </span>
      <Dialog opened={opened} onClose={close} title={t(`apply.question.${side}`)}>
        <p>{t('apply.body', { count: others?.differing ?? 0, of: others?.of ?? 0 })}</p>
        {apply.isError && (
          <Notice kind="conflict" live title={t('apply.failed')}>
            <p>{detailOf(apply.error) ?? t('common:error.unreachable.body')}</p>
          </Notice>
        )}
        <div className={classes.bar} style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={close} data-autofocus>
            {t('common:action.cancel')}
          </Button>
          <Button loading={apply.isPending} onClick={() => apply.mutate(undefined, { onSuccess: close })}>
            {t('apply.confirm', { count: others?.differing ?? 0 })}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
