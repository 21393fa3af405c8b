import { Button, Radio, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, detailOf, faultsOf } from '@/shared/api/errors';
import type { RoomOwner, Video, VideoMode } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { useSaveVideo } from '../api/video';
import { rowsOf, textOf, withNames } from '../model/list';
import classes from './Video.module.css';

const MODES = ['none', 'template', 'list', 'generated'] as const satisfies readonly VideoMode[];
const OWNERS = ['meeting', 'project', 'funder'] as const satisfies readonly RoomOwner[];

interface Names {
  funder: string[];
  project: string[];
}

interface Props {
  eventId: string;
  video: Video;
  /** Who takes part, for rows of the list. */
  names: Names;
}

interface Draft {
  mode: VideoMode;
  per: RoomOwner;
  template: string;
  base: string;
  rows: string;
}

const draftOf = ({ mode, per, address, links }: Video): Draft => ({
  mode,
  per,
  template: mode === 'template' ? address : '',
  base: mode === 'generated' ? address : '',
  rows: mode === 'list' ? textOf(links) : '',
});

/** Where the links of meetings come from. Keeps what is typed whatever somebody else saves meanwhile. */
export function VideoForm({ eventId, video, names }: Props) {
  const { t } = useTranslation(['video', 'common']);
  const [base, setBase] = useState(video);
  const [draft, setDraft] = useState(() => draftOf(video));
  const save = useSaveVideo(eventId);
  const begin = (from: Video) => {
    setBase(from);
    setDraft(draftOf(from));
  };
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(base));
  if (video.version > base.version && !dirty && !save.isPending) begin(video);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { mode, per } = draft;
  const submit = () =>
    save.mutate(
      {
        mode,
        per,
        address: mode === 'template' ? draft.template : mode === 'generated' ? draft.base : '',
        links: mode === 'list' && draft.rows.trim() !== '' ? rowsOf(draft.rows, per) : [],
        version: base.version,
      },
      { onSuccess: begin },
    );
  const stale = save.error instanceof ApiError && save.error.status === 409;
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Radio.Group
        label={t('links.mode')}
        value={mode}
        onChange={(value) => change({ mode: MODES.find((name) => name === value) ?? mode })}
      >
        <div className={classes.modes}>
          {MODES.map((name) => (
            <Radio
              key={name}
              value={name}
              size="md"
              label={t(`links.${name}`)}
              description={t(`links.${name}Hint`)}
            />
          ))}
        </div>
      </Radio.Group>
      {(mode === 'list' || mode === 'generated') && (
        <Owner per={per} onPer={(chosen) => change({ per: chosen })} />
      )}
      {mode === 'template' && (
        <TextInput
          label={t('links.address')}
          description={t('links.addressHint')}
          value={draft.template}
          size="md"
          inputMode="url"
          onChange={(event) => change({ template: event.currentTarget.value })}
        />
      )}
      {mode === 'generated' && (
        <TextInput
          label={t('links.base')}
          description={t('links.baseHint')}
          value={draft.base}
          size="md"
          inputMode="url"
          onChange={(event) => change({ base: event.currentTarget.value })}
        />
      )}
      {mode === 'list' && (
        <Rows rows={draft.rows} per={per} names={names} onRows={(rows) => change({ rows })} />
      )}
      {save.isError && (
        <Notice kind="conflict" live title={t('links.failed')}>
          {faultsOf(save.error).map(({ path, detail }) => (
            <p key={`${path} ${detail}`}>{detail}</p>
          ))}
          {faultsOf(save.error).length === 0 && (
            <p>{detailOf(save.error) ?? t('common:error.unreachable.body')}</p>
          )}
          {stale && video.version > base.version && (
            <Button
              variant="default"
              mt="sm"
              onClick={() => {
                save.reset();
                begin(video);
              }}
            >
              {t('links.stale')}
            </Button>
          )}
        </Notice>
      )}
      <div className={classes.bar}>
        <Button type="submit" mih={44} loading={save.isPending} disabled={!dirty}>
          {t('links.save')}
        </Button>
        <span role="status" className="small soft">
          {!dirty && save.isSuccess && t('links.saved')}
        </span>
      </div>
    </form>
  );
}

function Owner({ per, onPer }: { per: RoomOwner; onPer: (per: RoomOwner) => void }) {
  const { t } = useTranslation('video');
  return (
    <div>
      <p className={classes.label} id="une-salle-par">
        {t('links.per')}
      </p>
      <SegmentedControl
        aria-labelledby="une-salle-par"
        size="md"
        value={per}
        data={OWNERS.map((owner) => ({ value: owner, label: t(`links.${owner}`) }))}
        onChange={(value) => onPer(OWNERS.find((owner) => owner === value) ?? per)}
      />
    </div>
  );
}

interface RowsProps {
  rows: string;
  per: RoomOwner;
  names: Names;
  onRows: (rows: string) => void;
}

function Rows({ rows, per, names, onRows }: RowsProps) {
  const { t } = useTranslation('video');
  const count = rows.trim() === '' ? 0 : rowsOf(rows, per).filter(({ link }) => link !== '').length;
  return (
    <div className={classes.rows}>
      <Textarea
        label={t('links.rows')}
        description={t(per === 'meeting' ? 'links.rowsMeeting' : 'links.rowsOne')}
        value={rows}
        minRows={6}
        maxRows={20}
        autosize
        size="md"
        spellCheck={false}
        classNames={{ input: classes.text }}
        onChange={(event) => onRows(event.currentTarget.value)}
      />
      <div className={classes.bar}>
        {per !== 'meeting' && (
          <Button variant="default" mih={44} onClick={() => onRows(withNames(rows, names[per], per))}>
            {t('links.prefill')}
          </Button>
        )}
        <span className="small soft">{t('links.count', { count })}</span>
      </div>
    </div>
  );
}
