import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventQuery } from '@/features/event/api/event';
import { settingsQuery, useSaveSettings } from '@/features/event/api/settings';
import { ApplyLimits } from '@/features/event/components/ApplyLimits';
import { ContactFields } from '@/features/event/components/ContactFields';
import { EventActions } from '@/features/event/components/EventActions';
import { GridPreviewPanel } from '@/features/event/components/GridPreviewPanel';
import { RulesFields, type LimitedSide } from '@/features/event/components/RulesFields';
import { SettingsFields } from '@/features/event/components/SettingsFields';
import { SettingsRefusal } from '@/features/event/components/SettingsRefusal';
import classes from '@/features/event/components/Settings.module.css';
import { isComplete } from '@/features/event/model/grid';
import { sessionQuery } from '@/features/session/api/session';
import { owns } from '@/features/session/model/access';
import { ApiError } from '@/shared/api/errors';
import type { Settings } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { LongForm } from '@/shared/ui/LongForm';
import { Notice } from '@/shared/ui/Notice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';

const route = getRouteApi('/evenements/$eventId/reglages');

/** What the event is called, by which clocks it goes, which slots it has. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { eventId } = route.useParams();
  return (
    <>
      <PageHeader
        title={t('page.title')}
        intro={<p>{t('page.intro')}</p>}
        actions={
          <>
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/evenements/$eventId/visio" params={{ eventId }} {...props} />}
            >
              {t('page.video')}
            </Button>
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link to="/evenements/$eventId/organisateurs" params={{ eventId }} {...props} />
              )}
            >
              {t('page.organisers')}
            </Button>
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link to="/evenements/$eventId/historique" params={{ eventId }} {...props} />
              )}
            >
              {t('page.history')}
            </Button>
          </>
        }
      />
      <Loaded query={useQuery(settingsQuery(eventId))} skeleton={<SkeletonList rows={3} height={160} />}>
        {(settings) => <Editor key={eventId} eventId={eventId} settings={settings} />}
      </Loaded>
    </>
  );
}

/** Keeps what is typed whatever somebody else saves meanwhile; follows them while nothing is typed. */
function Editor({ eventId, settings }: { eventId: string; settings: Settings }) {
  const { t } = useTranslation('settings');
  const [base, setBase] = useState(settings);
  const [draft, setDraft] = useState<Draft>(() => draftOf(settings));
  const save = useSaveSettings(eventId);
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(base));
  const begin = (from: Settings) => {
    setBase(from);
    setDraft(draftOf(from));
  };
  if (settings.version > base.version && !dirty) begin(settings);
  const stale = settings.version > base.version && dirty && !save.isPending;
  const submit = (version: number) => save.mutate({ ...draft, version }, { onSuccess: begin });
  const conflict = save.error instanceof ApiError && save.error.status === 409;
  return (
    <LongForm
      className={classes.columns}
      error={conflict ? null : save.error}
      onSubmit={() => submit(base.version)}
    >
      <div className={classes.column}>
        <SettingsFields
          order={draft}
          onChange={(order) => setDraft({ ...draft, ...order, rules: draft.rules })}
        />
      </div>
      <div className={classes.preview}>
        <GridPreviewPanel
          eventId={eventId}
          timeZone={draft.timeZone}
          grid={draft.grid}
          onChange={(grid) => setDraft({ ...draft, grid })}
        />
      </div>
      <div className={classes.column}>
        <RulesFields
          rules={draft.rules}
          zone={draft.timeZone}
          onChange={(rules) => setDraft({ ...draft, rules })}
          applied={(side) => (
            <ApplyLimits eventId={eventId} side={side} unsaved={isUnsaved(side, draft, base)} />
          )}
        />
        <ContactFields
          contact={draft.contact ?? null}
          onChange={(contact) => setDraft({ ...draft, contact })}
        />
        {stale && (
          <Notice kind="warning" live title={t('stale.title')}>
            <p>{t('stale.body')}</p>
            <div className={classes.bar} style={{ marginTop: '0.75rem' }}>
              <Button
                variant="default"
                onClick={() => {
                  save.reset();
                  begin(settings);
                }}
              >
                {t('stale.take')}
              </Button>
              <Button variant="default" onClick={() => submit(settings.version)}>
                {t('stale.keep')}
              </Button>
            </div>
          </Notice>
        )}
        {save.isError && !conflict && <SettingsRefusal title={t('page.failed')} error={save.error} />}
        <div className={classes.bar}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!dirty || stale || !isComplete(draft.grid)}
          >
            {t('page.save')}
          </Button>
          <span role="status" className="small soft">
            {!dirty && t(save.isSuccess ? 'page.saved' : 'page.unchanged')}
          </span>
        </div>
        <WholeEvent eventId={eventId} />
      </div>
    </LongForm>
  );
}

function WholeEvent({ eventId }: { eventId: string }) {
  const navigate = useNavigate();
  const session = useQuery(sessionQuery).data;
  return (
    <Loaded query={useQuery(eventQuery(eventId))} skeleton={<SkeletonList rows={1} height={160} />}>
      {(event) => (
        <EventActions
          event={event}
          owner={session !== undefined && owns(session, eventId)}
          onCopied={(id) => void navigate({ to: '/evenements/$eventId/reglages', params: { eventId: id } })}
          onDeleted={() => void navigate({ to: '/evenements' })}
        />
      )}
    </Loaded>
  );
}

type Draft = Omit<Settings, 'version'>;

function draftOf({ name, description, timeZone, grid, rules, contact }: Settings): Draft {
  return { name, description, timeZone, grid, rules, contact: contact ?? null };
}

/** Whether the limits of a side were typed and not saved. */
function isUnsaved(side: LimitedSide, draft: Draft, base: Settings): boolean {
  return JSON.stringify(draft.rules[side]) !== JSON.stringify(base.rules[side]);
}
