import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyData } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { Panel } from '@/shared/ui/Panel';
import { hourAfter } from '../model/day';
import { deedKey } from '../model/deed';
import classes from './Privacy.module.css';

function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Lines({ lines, none }: { lines: string[]; none: string }) {
  if (lines.length === 0) return <>{none}</>;
  return (
    <ul className={classes.lines}>
      {lines.map((line, place) => (
        <li key={`${place} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}

/** The person, and how they come in. */
export function You({ data }: { data: MyData }) {
  const { t } = useTranslation('privacy');
  const format = useFormat(data.event.timeZone);
  const { person, opened, calendar } = data;
  return (
    <Panel id="you" title={t('you.title')}>
      {person === null ? (
        <p>{t('you.printed')}</p>
      ) : (
        <dl className={classes.facts}>
          <Fact word={t('you.name')}>{person.name}</Fact>
          <Fact word={t('you.email')}>{person.email}</Fact>
          <Fact word={t('you.language')}>{t(person.language === 'fr' ? 'you.fr' : 'you.en')}</Fact>
          <Fact word={t('you.opened')}>
            {opened === null
              ? t('you.never')
              : t('you.openedAt', {
                  first: format.dateTime(opened.firstAt),
                  last: format.dateTime(opened.lastAt),
                })}
          </Fact>
          <Fact word={t('you.calendar')}>
            {calendar === null
              ? t('you.none')
              : t('you.calendarSince', { when: format.dateTime(calendar.madeAt) })}
          </Fact>
        </dl>
      )}
      <dl className={classes.facts}>
        <Fact word={t('you.browsers')}>
          <Lines
            none={t('you.none')}
            lines={data.browsers.map(
              ({ device, seenAt }) =>
                `${device ?? t('you.unknown')}, ${t('you.seen', { when: format.dateTime(seenAt) })}`,
            )}
          />
        </Fact>
      </dl>
    </Panel>
  );
}

/** What was answered for the participant, and what became of it. */
export function Answers({ data }: { data: MyData }) {
  const { t } = useTranslation(['privacy', 'common']);
  const format = useFormat(data.event.timeZone);
  const { wishes, unavailable, meetings, changeRequests, sheet, participant } = data;
  const files = Array.isArray(sheet?.files) ? sheet.files.length : 0;
  return (
    <Panel id="answers" title={t('answers.title', { name: participant.name })}>
      {participant.description !== '' && <p>{participant.description}</p>}
      <dl className={classes.facts}>
        <Fact word={t('answers.wishes')}>
          <Lines
            none={t('answers.none')}
            lines={wishes.map(({ with: other, level, note }) =>
              [t('line', { what: other, then: t(`common:levels.${level as 'must'}`) }), note]
                .filter(Boolean)
                .join(', '),
            )}
          />
        </Fact>
        <Fact word={t('answers.unavailable')}>
          <Lines
            none={t('answers.noneRequests')}
            lines={unavailable.map(({ start, end }) => format.when(start, end))}
          />
        </Fact>
        <Fact word={t('answers.meetings')}>
          <Lines
            none={t('answers.none')}
            lines={meetings.map(({ with: other, start, end }) => `${format.range(start, end)}, ${other}`)}
          />
        </Fact>
        <Fact word={t('answers.requests')}>
          <Lines
            none={t('answers.noneRequests')}
            lines={changeRequests.map(({ with: other, reason }) => t('line', { what: other, then: reason }))}
          />
        </Fact>
        {sheet !== null && <Fact word={t('answers.sheet')}>{t('answers.sheetThere', { count: files })}</Fact>}
      </dl>
    </Panel>
  );
}

/** What was written to the person. */
export function LettersHeld({ data }: { data: MyData }) {
  const { t } = useTranslation('privacy');
  const format = useFormat(data.event.timeZone);
  return (
    <Panel id="letters" title={t('letters.title')}>
      <Lines
        none={t('letters.none')}
        lines={data.letters.map(({ at, subject }) => t('line', { what: format.dateTime(at), then: subject }))}
      />
    </Panel>
  );
}

/** Which organisers have seen or changed any of it. */
export function Seen({ data }: { data: MyData }) {
  const { t } = useTranslation('privacy');
  const format = useFormat(data.event.timeZone);
  return (
    <Panel id="seen" title={t('seen.title')} hint={t('seen.hint')}>
      <Lines
        none={t('seen.none')}
        lines={data.seen.map(({ hour, organiser, deed, what }) =>
          t('line', {
            what: format.when(hour, hourAfter(hour)),
            then: `${organiser} ${t(deedKey(deed, what))}`,
          }),
        )}
      />
    </Panel>
  );
}
