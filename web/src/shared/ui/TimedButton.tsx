import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stopwatch } from '@/shared/lib/time';

const DURATIONS = [5, 20, 60, 300] as const;

interface Props {
  label: string;
  primary: boolean;
  pending: boolean;
  /** How many seconds are chosen at first. */
  usual: (typeof DURATIONS)[number];
  onStart: (seconds: number) => void;
  /** Further choices, in the menu. */
  children?: ReactNode;
}

/** Starts a search; how long to search is a small choice beside. */
export function TimedButton({ label, primary, pending, usual, onStart, children }: Props) {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState<number>(usual);
  const variant = primary ? 'filled' : 'default';
  return (
    <Button.Group>
      <Button variant={variant} loading={pending} onClick={() => onStart(seconds)}>
        {label}
      </Button>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant={variant}
            px="sm"
            disabled={pending}
            aria-label={t('search.duration', { duration: stopwatch(seconds) })}
            rightSection={<IconChevronDown size={18} aria-hidden="true" />}
            style={{ borderInlineStartColor: primary ? 'var(--on-accent)' : undefined }}
          >
            {stopwatch(seconds)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('search.durationLabel')}</Menu.Label>
          <Menu.RadioGroup value={String(seconds)} onChange={(value) => setSeconds(Number(value))}>
            {DURATIONS.map((duration) => (
              <Menu.RadioItem key={duration} value={String(duration)} closeMenuOnClick>
                {t(`search.choice.${duration}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          {children}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
