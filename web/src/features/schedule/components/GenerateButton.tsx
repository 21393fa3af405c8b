import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Policy } from '@/shared/api/types';
import { stopwatch } from '@/shared/lib/time';

const DURATIONS = [5, 20, 60, 300] as const;
const USUAL = 20;
const POLICIES = ['total', 'worst-first'] as const satisfies readonly Policy[];

interface Props {
  label: string;
  primary: boolean;
  pending: boolean;
  policy: Policy;
  onPolicy: (policy: Policy) => void;
  onGenerate: (seconds: number) => void;
}

/** Asks for a schedule; how long to search and whom to serve first are small choices beside. */
export function GenerateButton({ label, primary, pending, policy, onPolicy, onGenerate }: Props) {
  const { t } = useTranslation('schedule');
  const [seconds, setSeconds] = useState<number>(USUAL);
  const variant = primary ? 'filled' : 'default';
  return (
    <Button.Group>
      <Button variant={variant} loading={pending} onClick={() => onGenerate(seconds)}>
        {label}
      </Button>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant={variant}
            px="sm"
            disabled={pending}
            aria-label={t('generate.duration', { duration: stopwatch(seconds) })}
            rightSection={<IconChevronDown size={18} aria-hidden="true" />}
            style={{ borderInlineStartColor: primary ? 'var(--on-accent)' : undefined }}
          >
            {stopwatch(seconds)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('generate.durationLabel')}</Menu.Label>
          <Menu.RadioGroup value={String(seconds)} onChange={(value) => setSeconds(Number(value))}>
            {DURATIONS.map((duration) => (
              <Menu.RadioItem key={duration} value={String(duration)} closeMenuOnClick>
                {t(`generate.choice.${duration}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Label>{t('generate.policyLabel')}</Menu.Label>
          <Menu.RadioGroup value={policy} onChange={(value) => onPolicy(value as Policy)}>
            {POLICIES.map((choice) => (
              <Menu.RadioItem key={choice} value={choice} closeMenuOnClick>
                {t(`generate.policy.${choice}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
