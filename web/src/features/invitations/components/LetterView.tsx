import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterPreview } from '@/shared/api/types';
import classes from './LetterView.module.css';

type Shown = Pick<LetterPreview, 'email' | 'subject' | 'text' | 'html'> &
  Partial<Pick<LetterPreview, 'leftOut'>>;

/** A letter as it arrives: formatted, or as plain text. Nothing in it can run or be sent. */
export function LetterView({ letter }: { letter: Shown }) {
  const { t } = useTranslation('invitations');
  const [form, setForm] = useState('html');
  return (
    <div className={classes.letter}>
      <dl className={classes.head}>
        <dt>{t('letter.to')}</dt>
        <dd>{letter.email}</dd>
        <dt>{t('letter.subject')}</dt>
        <dd className="strong">{letter.subject}</dd>
      </dl>
      <SegmentedControl
        aria-label={t('letter.form')}
        value={form}
        onChange={setForm}
        data={[
          { value: 'html', label: t('letter.html') },
          { value: 'text', label: t('letter.text') },
        ]}
      />
      {form === 'html' ? (
        <iframe className={classes.page} sandbox="" srcDoc={letter.html} title={t('letter.frame')} />
      ) : (
        // It scrolls, so it has to be reached by the keyboard.
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
        <pre className={classes.text} tabIndex={0} aria-label={t('letter.text')}>
          {letter.text}
        </pre>
      )}
      {letter.leftOut != null && <p className="small soft">{letter.leftOut}</p>}
    </div>
  );
}
