import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { SheetDraft, SheetVersion } from '@/shared/api/types';
import { useLanguage } from '@/shared/lib/language';
import { listOf } from '@/shared/lib/numbers';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { restoreVersion, versionsQuery } from '../api/sheet';
import { FactSheetView } from './FactSheetView';
import { useFieldName } from './useFieldName';
import classes from './SheetReview.module.css';

interface Props {
  eventId: string;
  draft: SheetDraft;
  onRestored: (draft: SheetDraft) => Promise<unknown>;
}

/** A sheet as it was each time that it was sent or found ready, to look at and to come back to. */
export function VersionList({ eventId, draft, onRestored }: Props) {
  const { t } = useTranslation('factsheet');
  const versions = useQuery(versionsQuery(eventId, draft.projectId));
  const restore = useMutation({
    mutationFn: (number: number) => restoreVersion(eventId, draft.projectId, draft.revision, number),
    onSuccess: onRestored,
  });
  return (
    <section>
      <h2>{t('review.versions')}</h2>
      {restore.isError && (
        <Notice kind="conflict" live title={detailOf(restore.error) ?? t('review.failed')} />
      )}
      <Loaded query={versions} skeleton={<SkeletonList rows={2} height={64} />}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{t('review.noVersions')}</p>
          ) : (
            <ul className={classes.versions}>
              {all.map((version) => (
                <li key={version.number} className={classes.version}>
                  <Version
                    eventId={eventId}
                    draft={draft}
                    version={version}
                    restoring={restore.isPending}
                    onRestore={() => restore.mutate(version.number)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

interface VersionProps {
  eventId: string;
  draft: SheetDraft;
  version: SheetVersion;
  restoring: boolean;
  onRestore: () => void;
}

function Version({ eventId, draft, version, restoring, onRestore }: VersionProps) {
  const { t } = useTranslation('factsheet');
  const language = useLanguage();
  const format = useFormat(readerZone());
  const name = useFieldName(draft.questions);
  const [open, setOpen] = useState(false);
  const when = format.dateTime(version.at);
  return (
    <>
      <p className="strong">
        {t(version.ready ? 'review.versionReady' : 'review.versionSent', { number: version.number })}
      </p>
      <p className="small soft">
        {version.author === '' ? when : t('review.versionBy', { when, author: version.author })}
      </p>
      {version.changed.length > 0 && (
        <p className="small soft">
          {t('review.versionChanged', { fields: listOf(version.changed.map(name), language) })}
        </p>
      )}
      <div className={classes.actions}>
        <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'review.hideVersion' : 'review.showVersion')}
        </Button>
        <Button variant="subtle" loading={restoring} onClick={onRestore}>
          {t('review.restore', { number: version.number })}
        </Button>
      </div>
      {open && (
        <FactSheetView
          eventId={eventId}
          projectId={draft.projectId}
          sheet={version.sheet}
          files={draft.files}
          questions={draft.questions}
        />
      )}
    </>
  );
}
