import { Accordion, Button, Drawer, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level, Participant, Side, Wish } from '@/shared/api/types';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import type { Demand } from '../model/demand';
import { LevelEditor, type Chosen } from './LevelEditor';
import classes from './WishList.module.css';

interface Props {
  funders: Demand[];
  projects: Demand[];
  wishOf: (from: string, to: string) => Wish | null;
  onChange: (funder: Participant, project: Participant, chosen: Chosen) => void;
}

/** So many are shown at first, and more with each press. */
const PAGE = 50;

interface Pair {
  funder: Participant;
  project: Participant;
}

/** The matrix for a narrow screen: one side as a list, what concerns each below it. */
export function WishList({ funders, projects, wishOf, onChange }: Props) {
  const { t } = useTranslation(['wishes', 'common']);
  const [side, setSide] = useState<Side>('funder');
  const [shown, setShown] = useState(PAGE);
  const [edited, setEdited] = useState<Pair | null>(null);
  const [here, there] = side === 'funder' ? [funders, projects] : [projects, funders];
  const pairOf = (one: Participant, other: Participant): Pair =>
    side === 'funder' ? { funder: one, project: other } : { funder: other, project: one };
  return (
    <>
      <SegmentedControl
        fullWidth
        value={side}
        onChange={setSide}
        data={[
          { value: 'funder', label: t('list.byFunder') },
          { value: 'project', label: t('list.byProject') },
        ]}
        aria-label={t('list.by')}
        mb="md"
      />
      <Accordion
        order={3}
        keepMounted={false}
        classNames={{ item: classes.item ?? '', panel: classes.panel ?? '' }}
      >
        {here.slice(0, shown).map(({ participant, asked, avoided, verdict }) => (
          <Accordion.Item key={participant.id} value={participant.id}>
            <Accordion.Control>
              <Party
                side={side}
                name={participant.name}
                detail={[
                  t('list.asked', { count: asked }),
                  ...(avoided > 0 ? [t('matrix.avoided', { count: avoided })] : []),
                  ...(verdict === 'fine' ? [] : [t(`verdict.${verdict}.${side}`)]),
                ].join(' · ')}
              />
            </Accordion.Control>
            <Accordion.Panel>
              <Others
                others={there.map((demand) => demand.participant)}
                levelWith={(other) => {
                  const { funder, project } = pairOf(participant, other);
                  return wishOf(funder.id, project.id)?.level ?? null;
                }}
                onEdit={(other) => setEdited(pairOf(participant, other))}
              />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {here.length > shown && (
        <Button variant="default" fullWidth mt="md" size="md" onClick={() => setShown(shown + PAGE)}>
          {t('list.more', { count: Math.min(PAGE, here.length - shown) })}
        </Button>
      )}
      <Drawer.Root
        opened={edited !== null}
        onClose={() => setEdited(null)}
        position="bottom"
        styles={{ content: { height: 'auto', maxHeight: '85dvh' } }}
        size="auto"
      >
        <Drawer.Overlay backgroundOpacity={0.45} />
        <Drawer.Content aria-label={t('editor.label')}>
          <Drawer.Body pt="md">
            {edited !== null && (
              <LevelEditor
                {...edited}
                wish={wishOf(edited.funder.id, edited.project.id)}
                onChoose={(chosen) => {
                  onChange(edited.funder, edited.project, chosen);
                  setEdited(null);
                }}
                onNote={(note) => onChange(edited.funder, edited.project, { level: 'veto', note })}
              />
            )}
            <Button variant="subtle" fullWidth mt="xs" onClick={() => setEdited(null)}>
              {t('common:action.cancel')}
            </Button>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </>
  );
}

interface OthersProps {
  others: Participant[];
  levelWith: (other: Participant) => Level | null;
  onEdit: (other: Participant) => void;
}

/** Those wished for first, then the others, each a tap away from a change. */
function Others({ others, levelWith, onEdit }: OthersProps) {
  const { t } = useTranslation(['wishes', 'common']);
  const [shown, setShown] = useState(PAGE);
  const wished = others.filter((other) => levelWith(other) !== null);
  const rest = others.filter((other) => levelWith(other) === null);
  return (
    <ul>
      {[...wished, ...rest].slice(0, Math.max(shown, wished.length)).map((other) => (
        <li key={other.id}>
          <button type="button" className={classes.other} onClick={() => onEdit(other)}>
            <Party side={other.side} name={other.name} size="small" />
            <span className={classes.level} data-level={levelWith(other) ?? 'none'}>
              {t(`common:levels.${levelWith(other) ?? 'none'}`)}
              <LevelMark level={levelWith(other)} size={18} />
            </span>
          </button>
        </li>
      ))}
      {others.length > Math.max(shown, wished.length) && (
        <li>
          <Button variant="subtle" fullWidth onClick={() => setShown(shown + PAGE)}>
            {t('list.more', { count: Math.min(PAGE, others.length - shown) })}
          </Button>
        </li>
      )}
    </ul>
  );
}
