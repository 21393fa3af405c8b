import { useTranslation } from 'react-i18next';
import type { SheetFile } from '@/shared/api/types';
import { without } from '../model/fields';
import classes from './FieldChange.module.css';

interface Props {
  /** All files that either list names. */
  files: readonly SheetFile[];
  before: readonly string[];
  after: readonly string[];
}

/** Which files have come to a sheet, and which have gone. */
export function FilesChange({ files, before, after }: Props) {
  const { t } = useTranslation('factsheet');
  const changes = { added: without(after, before), removed: without(before, after) };
  const same = changes.added.length === 0 && changes.removed.length === 0;
  return (
    <section className={classes.change}>
      <h3>{t('files.title')}</h3>
      {same && <p className="soft">{t('files.reordered')}</p>}
      <dl>
        {(['added', 'removed'] as const)
          .filter((kind) => changes[kind].length > 0)
          .map((kind) => (
            <div key={kind}>
              <dt>{t(`files.${kind}`, { count: changes[kind].length })}</dt>
              {changes[kind].map((id) => (
                <dd key={id} data-side={kind === 'added' ? 'after' : 'before'}>
                  {files.find((file) => file.id === id)?.name ?? t('files.unknown')}
                </dd>
              ))}
            </div>
          ))}
      </dl>
    </section>
  );
}
