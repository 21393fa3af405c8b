import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf, faultsOf } from '@/shared/api/errors';
import type { ParticipantEntry, Side, Slot } from '@/shared/api/types';
import { LongForm } from '@/shared/ui/LongForm';
import { Notice } from '@/shared/ui/Notice';
import { entryOf, isSameAt, type Draft } from '../model/draft';
import { AvailabilityGrid } from './AvailabilityGrid';
import { DelegateFields } from './DelegateFields';
import { IdentityFields } from './IdentityFields';
import { LimitFields } from './LimitFields';
import classes from './ParticipantForm.module.css';

interface Props {
  side: Side;
  slots: readonly Slot[];
  zone: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** What the last attempt to save ended with. */
  error: unknown;
  /** What that attempt sent. */
  sent: ParticipantEntry | undefined;
  saving: boolean;
  /** Everything is saved, and was just now. */
  saved: boolean;
  onSave: () => void;
  saveLabel: string;
  /** What stands above the fields. */
  children?: ReactNode;
}

/** All that the organisers keep of a participant; what the service refuses is said at its field. */
export function ParticipantForm(props: Props) {
  const { side, slots, zone, draft, onChange, error, sent, saving, saved, onSave, saveLabel, children } =
    props;
  const { t } = useTranslation(['people', 'common']);
  const typed = entryOf(draft);
  // What has been typed anew is no longer what the service refused.
  const faults = faultsOf(error);
  const faultAt = (path: string) =>
    sent !== undefined && isSameAt(path, sent, typed)
      ? faults.find((fault) => fault.path === `entry.${path}`)?.detail
      : undefined;
  return (
    <LongForm
      className={classes.form}
      error={error}
      onSubmit={() => {
        if (!saving) onSave();
      }}
    >
      {children}
      <Part title={t('part.identity')}>
        <IdentityFields side={side} draft={draft} onChange={onChange} faultAt={faultAt} />
      </Part>
      <Part title={t('part.delegates')} hint={t('part.delegatesHint')} fault={faultAt('delegates')}>
        <DelegateFields draft={draft} onChange={onChange} faultAt={faultAt} />
      </Part>
      <Part title={t('part.availability')} hint={t('part.availabilityHint')} fault={faultAt('unavailable')}>
        <AvailabilityGrid
          slots={slots}
          zone={zone}
          unavailable={draft.unavailable}
          onChange={(unavailable) => onChange({ ...draft, unavailable })}
        />
      </Part>
      <Part title={t('part.limits')} hint={t('part.limitsHint')}>
        <LimitFields draft={draft} onChange={onChange} faultAt={faultAt} />
      </Part>
      <div className={classes.bar}>
        {error !== null && (
          <div className={classes.error}>
            <Notice kind="conflict" live title={t('save.failed')}>
              <p>{detailOf(error) ?? t('common:error.unreachable.body')}</p>
            </Notice>
          </div>
        )}
        <Button type="submit" loading={saving}>
          {saveLabel}
        </Button>
        <p role="status" className={classes.saved}>
          {saved && (
            <>
              <IconCheck size={18} aria-hidden="true" /> {t('save.saved')}
            </>
          )}
        </p>
      </div>
    </LongForm>
  );
}

interface PartProps {
  title: string;
  hint?: string;
  fault?: string | undefined;
  children: ReactNode;
}

function Part({ title, hint, fault, children }: PartProps) {
  return (
    <fieldset className={classes.part}>
      <legend className={classes.title}>{title}</legend>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {fault !== undefined && <p className={classes.fault}>{fault}</p>}
      {children}
    </fieldset>
  );
}
