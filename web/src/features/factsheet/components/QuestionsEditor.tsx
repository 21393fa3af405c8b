import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf, faultsOf } from '@/shared/api/errors';
import { keys } from '@/shared/api/keys';
import type { SheetQuestion } from '@/shared/api/types';
import { LongForm } from '@/shared/ui/LongForm';
import { Notice } from '@/shared/ui/Notice';
import { putQuestions } from '../api/sheet';
import classes from './SheetReview.module.css';

const KINDS = ['text', 'number', 'choice', 'link'] as const;
const MOST = 20;

/** What the organisers ask beyond the eight parts. */
export function QuestionsEditor({ eventId, kept }: { eventId: string; kept: SheetQuestion[] }) {
  const { t } = useTranslation('factsheet');
  const queryClient = useQueryClient();
  const [questions, setQuestions] = useState(kept);
  const save = useMutation({
    mutationFn: () => putQuestions(eventId, questions.map(withoutBlankChoices)),
    onSuccess: (saved) => {
      setQuestions(saved);
      queryClient.setQueryData(keys.sheetQuestions(eventId), saved);
    },
  });
  const faultAt = (place: string) => faultsOf(save.error).find(({ path }) => path === place)?.detail;
  const put = (index: number, change: Partial<SheetQuestion>) => {
    save.reset();
    setQuestions(questions.map((one, at) => (at === index ? { ...one, ...change } : one)));
  };
  const add = () => {
    save.reset();
    const id = crypto.randomUUID();
    setQuestions([...questions, { id, kind: 'text', label: '', choices: [], required: false }]);
  };
  return (
    <LongForm className={classes.review} error={save.error} onSubmit={() => save.mutate()}>
      {questions.length === 0 && <p className="soft">{t('questions.none')}</p>}
      {questions.map((question, index) => (
        <fieldset key={question.id} className={classes.question}>
          <legend className="unseen">{t('questions.label', { number: index + 1 })}</legend>
          <TextInput
            size="md"
            label={t('questions.label', { number: index + 1 })}
            maxLength={300}
            error={faultAt(`questions[${index}].label`)}
            value={question.label}
            onChange={(event) => put(index, { label: event.currentTarget.value })}
          />
          <NativeSelect
            size="md"
            label={t('questions.kind')}
            value={question.kind}
            data={KINDS.map((kind) => ({ value: kind, label: t(`questions.kinds.${kind}`) }))}
            onChange={(event) => {
              const kind = KINDS.find((one) => one === event.currentTarget.value);
              if (kind !== undefined) put(index, { kind });
            }}
          />
          {question.kind === 'choice' && (
            <Textarea
              size="md"
              label={t('questions.choices')}
              autosize
              minRows={3}
              error={faultAt(`questions[${index}].choices`)}
              value={question.choices.join('\n')}
              onChange={(event) =>
                put(index, {
                  choices: event.currentTarget.value
                    .split('\n')
                    .map((line) => line.slice(0, 200))
                    .slice(0, 30),
                })
              }
            />
          )}
          <Checkbox
            size="md"
            label={t('questions.required')}
            checked={question.required}
            onChange={(event) => put(index, { required: event.currentTarget.checked })}
          />
          <div className={classes.actions}>
            {index > 0 && (
              <Button
                variant="subtle"
                aria-label={t('questions.up', { number: index + 1 })}
                onClick={() => setQuestions(withRaised(questions, index))}
              >
                <IconArrowUp size={20} aria-hidden="true" />
              </Button>
            )}
            <Button
              variant="subtle"
              color="gray"
              aria-label={t('questions.remove', { number: index + 1 })}
              onClick={() => setQuestions(questions.filter((one) => one !== question))}
            >
              <IconTrash size={20} aria-hidden="true" />
            </Button>
          </div>
        </fieldset>
      ))}
      {save.isError && <Notice kind="conflict" live title={detailOf(save.error) ?? t('questions.failed')} />}
      <div className={classes.actions}>
        {questions.length < MOST && (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
            {t('questions.add')}
          </Button>
        )}
        <Button type="submit" loading={save.isPending}>
          {t('questions.save')}
        </Button>
        <span role="status">{save.isSuccess && t('questions.saved')}</span>
      </div>
    </LongForm>
  );
}

function withoutBlankChoices(question: SheetQuestion): SheetQuestion {
  const choices = question.choices.map((choice) => choice.trim()).filter((choice) => choice !== '');
  return { ...question, choices: question.kind === 'choice' ? choices : [] };
}

function withRaised(questions: SheetQuestion[], index: number): SheetQuestion[] {
  const [raised] = questions.slice(index, index + 1);
  if (raised === undefined) return questions;
  return questions.filter((one) => one !== raised).toSpliced(index - 1, 0, raised);
}
