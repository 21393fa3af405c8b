import type { GivenLink, RoomOwner } from '@/shared/api/types';

/** A text of rows, as a spreadsheet puts them on the clipboard; each row is kept, so that the service's row numbers fit. */
export function rowsOf(text: string, per: RoomOwner): GivenLink[] {
  return text
    .replace(/\s+$/, '')
    .split('\n')
    .map((line) => {
      const [first = '', second = '', third = ''] = line.split(/[\t;]/).map((cell) => cell.trim());
      switch (per) {
        case 'meeting':
          return { funder: first, project: second, link: third };
        case 'project':
          return { funder: null, project: first, link: second };
        case 'funder':
          return { funder: first, project: null, link: second };
      }
    });
}

/** Links as the text that `rowsOf` reads. */
export function textOf(links: readonly GivenLink[]): string {
  return links
    .map(({ funder, project, link }) => [funder, project, link].filter((cell) => cell !== null).join('\t'))
    .join('\n');
}

/** The text with a row for each name that has none yet. */
export function withNames(text: string, names: readonly string[], per: RoomOwner): string {
  const there = new Set(rowsOf(text, per).map(({ funder, project }) => funder ?? project));
  const missing = names.filter((name) => !there.has(name)).map((name) => `${name}\t`);
  return [...(text.trim() === '' ? [] : [text.replace(/\s+$/, '')]), ...missing].join('\n');
}
