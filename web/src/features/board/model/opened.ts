/** What is open beside the grid, as the address says it. */
export type Opened =
  | { kind: 'pair'; request: string }
  | { kind: 'cell'; participant: string; slot: string }
  | { kind: 'participant'; participant: string }
  | { kind: 'slot'; slot: string }
  | { kind: 'conflicts' }
  | { kind: 'proof' }
  | { kind: 'steps' };

const ALONE = { conflits: 'conflicts', preuve: 'proof', etapes: 'steps' } as const;

/** `rdv.f1-p2`, `case.f1.s3`, `participant.f1`, `creneau.s3`, `conflits`, `preuve`, `etapes`; null for anything else. */
export function readOpened(text: string | undefined): Opened | null {
  if (text === undefined) return null;
  if (text in ALONE) return { kind: ALONE[text as keyof typeof ALONE] };
  const [kind, first = '', ...rest] = text.split('.');
  if (first === '') return null;
  switch (kind) {
    case 'rdv':
      return { kind: 'pair', request: first };
    case 'case':
      return rest.length === 0 ? null : { kind: 'cell', participant: first, slot: rest.join('.') };
    case 'participant':
      return { kind: 'participant', participant: first };
    case 'creneau':
      return { kind: 'slot', slot: [first, ...rest].join('.') };
    default:
      return null;
  }
}

export function writeOpened(opened: Opened): string {
  switch (opened.kind) {
    case 'pair':
      return `rdv.${opened.request}`;
    case 'cell':
      return `case.${opened.participant}.${opened.slot}`;
    case 'participant':
      return `participant.${opened.participant}`;
    case 'slot':
      return `creneau.${opened.slot}`;
    case 'conflicts':
      return 'conflits';
    case 'proof':
      return 'preuve';
    case 'steps':
      return 'etapes';
  }
}
