import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { ImportChoices, ImportDone, ImportKind, ImportPreview } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { previewQuery, useChoose, useConfirm, useDiscard } from '../api/imports';
import { effective, isSettled, isUnclear, KINDS, withKind } from '../model/choices';
import { ColumnMapping } from './ColumnMapping';
import classes from './ImportSection.module.css';
import { KindOfFunders } from './KindOfFunders';
import { PlannedRows } from './PlannedRows';

interface Props {
  eventId: string;
  id: string;
  onDone: (name: string, kind: ImportKind, done: ImportDone) => void;
}

/** One table: what it is, what is wrong with it, what it would do. */
export function ImportSection({ eventId, id, onDone }: Props) {
  const [from, setFrom] = useState(0);
  const preview = useQuery(previewQuery(eventId, id, from));
  return (
    <section className={classes.section} aria-labelledby={`import-${id}`}>
      <Loaded query={preview} skeleton={<SkeletonList rows={4} height={48} />}>
        {(shown) => <Preview eventId={eventId} preview={shown} onFrom={setFrom} onDone={onDone} />}
      </Loaded>
    </section>
  );
}

interface PreviewProps {
  eventId: string;
  preview: ImportPreview;
  onFrom: (from: number) => void;
  onDone: Props['onDone'];
}

function Preview({ eventId, preview, onFrom, onDone }: PreviewProps) {
  const { t } = useTranslation('exchange');
  const choose = useChoose(eventId, preview.id);

  const discard = useDiscard(eventId, preview.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const { kind, counts } = preview;
  const name = preview.sheet === '' ? preview.fileName : `${preview.fileName} – ${preview.sheet}`;
  const confirm = useConfirm(eventId, preview.id, (done) => {
    if (kind !== null) onDone(name, kind, done);
  });
  const put = (choices: ImportChoices) => {
    confirm.reset();
    choose.mutate(choices, { onSuccess: () => onFrom(0) });
  };
  const settled = isSettled(preview);
  const others = (['added', 'changed', 'unchanged'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => t(`count.${status}`, { count: counts[status] }));
  if (counts.sheets > 0) others.push(t('count.sheets', { count: counts.sheets }));
  const trouble = confirm.error ?? choose.error ?? discard.error;
  return (
    <>
      <header className={classes.header}>
        <h2 id={`import-${preview.id}`} ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <Button variant="default" size="sm" loading={discard.isPending} onClick={() => discard.mutate()}>
          {t('section.discard')}
        </Button>
      </header>
      <div className={classes.choices}>
        <NativeSelect
          size="md"
          label={t('section.kind')}
          value={kind ?? ''}
          data={[
            ...(kind === null ? [{ value: '', label: t('section.choose') }] : []),
            ...KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) })),
          ]}
          onChange={({ currentTarget }) => {
            const chosen = KINDS.find((one) => one === currentTarget.value);
            put(withKind(preview.choices, chosen ?? null));
          }}
        />
        {kind === 'funders' && <KindOfFunders choices={preview.choices} onChoices={put} />}
      </div>
      {isUnclear(preview) ? (
        <Notice kind="warning" live title={t(kind === null ? 'unclear.kind' : 'unclear.columns')}>
          <p>
            {kind === null
              ? t('unclear.kindHint')
              : t('unclear.columnsHint', { columns: preview.missing.join(', ') })}
          </p>
        </Notice>
      ) : (
        <p className={classes.counts} role="status">
          {settled && <strong>{t('count.nothing')} </strong>}
          {counts.faulty > 0 && (
            <strong className={classes.faulty}>{t('count.faulty', { count: counts.faulty })}</strong>
          )}
          {counts.faulty > 0 && others.length > 0 && ', '}
          {others.join(', ')}
        </p>
      )}
      {preview.notices.length > 0 && (
        <ul className={classes.notices}>
          {preview.notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      {kind !== 'matrix' && <ColumnMapping preview={preview} onChoices={put} />}
      <PlannedRows
        preview={preview}
        busy={choose.isPending}
        onChoices={(choices) => {
          put(choices);
          heading.current?.focus({ preventScroll: true });
        }}
        onFrom={onFrom}
      />
      {trouble !== null && (
        <Notice kind="conflict" live title={t('section.failed')}>
          <p>{detailOf(trouble) ?? t('drop.failed')}</p>
        </Notice>
      )}
      {kind !== null && effective(preview) > 0 && (
        <div className={classes.confirm}>
          <Button
            loading={confirm.isPending}
            disabled={choose.isPending}
            onClick={() => confirm.mutate(preview.fingerprint)}
          >
            {t(`confirm.${kind}`, { count: effective(preview) })}
          </Button>
          {counts.faulty > 0 && <p>{t('confirm.without', { count: counts.faulty })}</p>}
          {counts.replaced > 0 && (
            <p className="strong">{t('confirm.replaced', { count: counts.replaced })}</p>
          )}
        </div>
      )}
    </>
  );
}
