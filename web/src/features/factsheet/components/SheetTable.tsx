import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetStanding, SheetState } from '@/shared/api/types';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Party } from '@/shared/ui/Party';
import { StatePanel } from '@/shared/ui/StatePanel';
import { isState, sheetsAmong, STATES } from '../model/list';
import { SheetStateMark } from './SheetStateMark';
import classes from './SheetTable.module.css';

interface Props {
  eventId: string;
  sheets: readonly SheetStanding[];
  text: string;
  state: SheetState | null;
  onLook: (text: string, state: SheetState | null) => void;
}

/** So many rows are there at first, and come with each step. */
const STEP = 100;

/** How the sheets of all projects stand; each leads to its review. */
export function SheetTable({ eventId, sheets, text, state, onLook }: Props) {
  const { t } = useTranslation('factsheet');
  const format = useFormat(readerZone());
  const [shown, setShown] = useState(STEP);
  const found = sheetsAmong(sheets, text, state);
  const more = Math.min(STEP, found.length - shown);
  const count = (one: SheetState) => sheets.filter((sheet) => sheet.state === one).length;
  return (
    <>
      <search className={classes.filters}>
        <TextInput
          className={classes.search}
          type="search"
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={text}
          onChange={(event) => onLook(event.currentTarget.value, state)}
        />
        <NativeSelect
          size="md"
          aria-label={t('list.state')}
          value={state ?? ''}
          data={[
            { value: '', label: t('list.any') },
            ...STATES.map((one) => ({ value: one, label: t(`states.${one}`, { count: count(one) }) })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onLook(text, isState(value) ? value : null);
          }}
        />
      </search>
      <p className={found.length === 0 ? 'unseen' : classes.found} role="status">
        {t('list.found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <StatePanel
          title={t('list.noneTitle')}
          action={
            <Button variant="default" onClick={() => onLook('', null)}>
              {t('list.showAll')}
            </Button>
          }
        >
          <p>{t('list.noneBody')}</p>
        </StatePanel>
      ) : (
        <table className={classes.table}>
          <caption className="unseen">{t('list.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('list.project')}</th>
              <th scope="col">{t('list.state')}</th>
              <th scope="col">{t('list.changed')}</th>
              <th scope="col">{t('list.funders')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((sheet) => (
              <tr key={sheet.projectId}>
                <th scope="row">
                  <Link
                    to="/evenements/$eventId/fiches/$projectId"
                    params={{ eventId, projectId: sheet.projectId }}
                    className={classes.open}
                  >
                    <Party side="project" name={sheet.name} />
                  </Link>
                </th>
                <td>
                  <SheetStateMark state={sheet.state} />
                </td>
                <td data-label={t('list.changed')}>
                  {sheet.changedAt === null ? t('list.never') : format.dateTime(sheet.changedAt)}
                </td>
                <td data-label={t('list.funders')}>
                  {t(sheet.published ? 'list.published' : 'list.unpublished')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + STEP)}>
          {t('list.more', { count: more })}
        </Button>
      )}
    </>
  );
}
