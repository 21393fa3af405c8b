import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf, faultsOf } from '@/shared/api/errors';
import type { Invitation, LetterTemplate } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { useChangeTemplate, usePreviewTemplate, useResetTemplate } from '../api/invitations';
import { LetterView } from './LetterView';
import classes from './TemplateEditor.module.css';

interface Props {
  eventId: string;
  template: LetterTemplate;
  /** For whom the letter can be shown. */
  invitations: Invitation[];
}

/** What letters of a kind say in a language, and how one of them looks. */
export function TemplateEditor({ eventId, template, invitations }: Props) {
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
      <Preview
        eventId={eventId}
        template={template}
        subject={subject}
        body={body}
        invitations={invitations}
      />
    </div>
  );
}

function Preview({
  eventId,
  template,
  subject,
  body,
  invitations,
}: Props & { subject: string; body: string }) {
  const { t } = useTranslation('invitations');
  const [chosen, setChosen] = useState(
    (invitations.find((one) => one.language === template.language) ?? invitations[0])?.delegateId ?? '',
  );
  const preview = usePreviewTemplate(eventId, template);
  const one = invitations.find(({ delegateId }) => delegateId === chosen);
  if (one === undefined) return <p className="soft">{t('texts.nobody')}</p>;
  const { participantId, delegateId } = one;
  return (
    <section className="stack" style={{ gap: '1rem' }} aria-label={t('texts.preview')}>
      <NativeSelect
        label={t('texts.previewFor')}
        size="md"
        value={chosen}
        data={invitations.map(({ delegateId: value, name, participant }) => ({
          value,
          label: `${name} (${participant})`,
        }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        loading={preview.isPending}
        onClick={() => preview.mutate({ subject, body, participantId, delegateId })}
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
