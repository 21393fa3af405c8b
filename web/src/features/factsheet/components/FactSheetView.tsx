import type { ReactNode } from 'react';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SheetContent, SheetFile, SheetQuestion } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { fileAddress } from '../api/sheet';
import { filledParts } from '../model/parts';
import { RichText } from './RichText';
import classes from './FactSheetView.module.css';

interface Props {
  eventId: string;
  projectId: string;
  sheet: SheetContent;
  files: readonly SheetFile[];
  questions: readonly SheetQuestion[];
}

/** A sheet as funders read it: what is sought first, then its eight parts, what was asked besides, and its files. */
export function FactSheetView({ eventId, projectId, sheet, files, questions }: Props) {
  const { t } = useTranslation('factsheet');
  const attached = sheet.attachments.flatMap((id) => files.find((file) => file.id === id) ?? []);
  return (
    <div className={classes.sheet}>
      <Need sheet={sheet} />
      <Pictures eventId={eventId} projectId={projectId} files={attached} />
      {filledParts(sheet).map((part) => (
        <section key={part} className={classes.part}>
          <h2>{t(`part.${part}`)}</h2>
          <RichText text={sheet[part]} />
        </section>
      ))}
      {questions
        .filter(({ id }) => (sheet.answers[id] ?? '').trim() !== '')
        .map((question) => (
          <section key={question.id} className={classes.part}>
            <h2>{question.label}</h2>
            <Answer question={question} answer={sheet.answers[question.id] ?? ''} />
          </section>
        ))}
      <Documents eventId={eventId} projectId={projectId} files={attached} />
    </div>
  );
}

/** A link only where it leads to the web: anything else could run in the page. */
export function Answer({ question, answer }: { question: SheetQuestion; answer: string }) {
  const isLink = question.kind === 'link' && /^https?:\/\/[^\s/]+/i.test(answer.trim());
  return isLink ? (
    <p>
      <a href={answer.trim()} target="_blank" rel="noopener noreferrer nofollow">
        {answer.trim()}
      </a>
    </p>
  ) : (
    <RichText text={answer} />
  );
}

interface FilesProps {
  eventId: string;
  projectId: string;
  files: readonly SheetFile[];
}

function Pictures({ eventId, projectId, files }: FilesProps) {
  const pictures = files.filter(({ type }) => type !== 'pdf');
  if (pictures.length === 0) return null;
  return (
    <ul className={classes.pictures}>
      {pictures.map((file) => (
        <li key={file.id}>
          <a href={fileAddress(eventId, projectId, file.id)} target="_blank" rel="noreferrer">
            <img
              src={fileAddress(eventId, projectId, file.id)}
              alt={file.name.replace(/\.\w+$/, '')}
              width={file.width ?? undefined}
              height={file.height ?? undefined}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Documents({ eventId, projectId, files }: FilesProps) {
  const { t } = useTranslation('factsheet');
  const documents = files.filter(({ type }) => type === 'pdf');
  if (documents.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>{t('documents')}</h2>
      <ul className={classes.documents}>
        {documents.map((file) => (
          <li key={file.id}>
            <a href={fileAddress(eventId, projectId, file.id)} download={file.name}>
              <IconFileTypePdf size={20} aria-hidden="true" /> {file.name}
            </a>{' '}
            <span className="small soft">{t('size', { size: sizeOf(file.size) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In megabytes, one digit behind the comma. */
export function sizeOf(bytes: number): number {
  return Math.max(0.1, Math.round(bytes / 104_858) / 10);
}

function Need({ sheet }: { sheet: SheetContent }) {
  const { t } = useTranslation(['factsheet', 'common']);
  const format = useFormat('UTC');
  return (
    <dl className={classes.need}>
      {sheet.amount !== null && (
        <Fact term={t('amount')}>
          <span className={classes.amount}>{format.euros(sheet.amount)}</span>
        </Fact>
      )}
      {sheet.funding.length > 0 && (
        <Fact term={t('funding')}>
          {format.list(sheet.funding.map((kind) => t(`common:funding.${kind}`)))}
        </Fact>
      )}
      {sheet.stage !== '' && <Fact term={t('stage')}>{sheet.stage}</Fact>}
      {sheet.cooperationType !== null && (
        <Fact term={t('cooperation')}>{t(`common:cooperation.${sheet.cooperationType}`)}</Fact>
      )}
      {sheet.use !== '' && (
        <Fact term={t('use')} wide>
          <RichText text={sheet.use} />
        </Fact>
      )}
      {sheet.partners.length > 0 && (
        <Fact term={t('partners')} wide>
          {format.list(sheet.partners)}
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  term: string;
  wide?: boolean;
  children: ReactNode;
}

function Fact({ term, wide = false, children }: FactProps) {
  return (
    <div className={wide ? `${classes.fact} ${classes.wide}` : classes.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
