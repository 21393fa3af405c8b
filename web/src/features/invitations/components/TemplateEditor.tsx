import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf, faultsOf } from '@/shared/api/errors';
import type { Invitation, LetterTemplate } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { delegatesQuery, useChangeTemplate, usePreviewTemplate, useResetTemplate } from '../api/invitations';
import { DelegateChooser } from './DelegateChooser';
import { LetterView } from './LetterView';
import classes from './TemplateEditor.module.css';

interface Props {
  eventId: string;
  template: LetterTemplate;
}

/** So many can be chosen from without looking for them. */
const FEW = 50;

/** What letters of a kind say in a language, and how one of them looks. */
export function TemplateEditor({ eventId, template }: Props) {
  const { t } = useTranslation('invitations');
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const change = useChangeTemplate(eventId, template);
  const reset = useResetTemplate(eventId, template);
  const changed = subject !== template.subject || body !== template.body;
  const faultAt = (path: string) => faultsOf(change.error).find((fault) => fault.path === path)?.detail;
  return (
    <div className={classes.columns}>
      <form
        className="stack"
        style={{ gap: '1rem' }}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ subject, body });
        }}
      >
        <TextInput
          label={t('letter.subject')}
          value={subject}
          error={faultAt('subject')}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Textarea
          label={t('letter.message')}
          size="md"
          autosize
          minRows={12}
          maxRows={24}
          value={body}
          error={faultAt('body')}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <p className="small soft">
          {t('texts.placeholders')} <code className={classes.known}>{template.placeholders.join('  ')}</code>
        </p>
        {change.isError && <Notice kind="conflict" live title={detailOf(change.error) ?? t('failed')} />}
        <div className="row" style={{ gap: '0.75rem' }}>
          <Button type="submit" disabled={!changed} loading={change.isPending}>
            {t('texts.save')}
          </Button>
          {template.own && (
            <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate()}>
              {t('texts.reset')}
            </Button>
          )}
          <span role="status" className="small soft">
            {change.isSuccess && !changed ? t('texts.saved') : ''}
          </span>
        </div>
      </form>
      <Preview eventId={eventId} template={template} subject={subject} body={body} />
    </div>
  );
}

function Preview({ eventId, template, subject, body }: Props & { subject: string; body: string }) {
  const { t } = useTranslation('invitations');
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<Invitation | null>(null);
  const preview = usePreviewTemplate(eventId, template);
  const { data } = useQuery(delegatesQuery(eventId, text));
  if (data === undefined) return null;
  const found = data.invitations;
  const all = Object.values(data.counts).reduce((sum, count) => sum + count, 0);
  const one = picked ?? found.find(({ language }) => language === template.language) ?? found[0];
  if (all === 0) return <p className="soft">{t('texts.nobody')}</p>;
  return (
    <section className="stack" style={{ gap: '1rem' }} aria-label={t('texts.preview')}>
      <DelegateChooser
        label={t('texts.previewFor')}
        found={found}
        chosen={one?.delegateId ?? ''}
        onChoose={(id) => setPicked(found.find(({ delegateId }) => delegateId === id) ?? null)}
        text={text}
        onText={all > FEW ? setText : null}
      />
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        loading={preview.isPending}
        disabled={one === undefined}
        onClick={() => {
          if (one !== undefined)
            preview.mutate({
              subject,
              body,
              participantId: one.participantId,
              delegateId: one.delegateId,
            });
        }}
      >
        {t('texts.show')}
      </Button>
      {preview.isError && (
        <Notice kind="conflict" live title={t('texts.notShown')}>
          {faultsOf(preview.error).map(({ path, detail }) => (
            <p key={path + detail}>{detail}</p>
          ))}
        </Notice>
      )}
      {preview.data && <LetterView letter={preview.data} />}
    </section>
  );
}
