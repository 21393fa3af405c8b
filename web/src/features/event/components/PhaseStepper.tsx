import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Event, Phase } from '@/shared/api/types';
import { nextOf, positionOf } from '../model/phase';
import { PhaseMove } from './PhaseMove';
import classes from './Phases.module.css';

/** Where the event is between its preparation and its end, and the way forth and back. */
export function PhaseStepper({ event }: { event: Event }) {
  const { t } = useTranslation('phases');
  const [to, setTo] = useState<Phase | null>(null);
  const { phase, phases } = event;
  const here = positionOf(phase, phases);
  const next = nextOf(event);
  return (
    <section className={classes.stepper} aria-label={t('stepper.label')}>
      <p className={classes.collapsed}>{t('stepper.of', { step: here + 1, count: phases.length })}</p>
      <ol className={classes.steps}>
        {phases.map(({ phase: name }, at) => (
          <li
            key={name}
            className={classes.step}
            data-state={at < here ? 'past' : at === here ? 'here' : 'coming'}
            aria-current={at === here ? 'step' : undefined}
          >
            <span className={classes.mark} aria-hidden="true">
              {at < here ? <IconCheck size={14} stroke={3} /> : at + 1}
            </span>
            <span>{t(`name.${name}`)}</span>
          </li>
        ))}
      </ol>
      <p className={classes.about}>{t(`about.${phase}`)}</p>
      <div className={classes.moves}>
        {next !== null && (
          <Button variant="default" onClick={() => setTo(next)}>
            {t('move.action', { name: t(`name.${next}`) })}
          </Button>
        )}
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" rightSection={<IconChevronDown size={18} aria-hidden="true" />}>
              {t('stepper.other')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {phases
              .filter(({ phase: name }) => name !== phase)
              .map(({ phase: name }) => (
                <Menu.Item key={name} onClick={() => setTo(name)}>
                  {t(`name.${name}`)}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <PhaseMove event={event} to={to} onClose={() => setTo(null)} />
    </section>
  );
}
