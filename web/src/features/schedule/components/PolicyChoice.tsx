import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Policy } from '@/shared/api/types';

const POLICIES = ['total', 'worst-first'] as const satisfies readonly Policy[];

interface Props {
  policy: Policy;
  onPolicy: (policy: Policy) => void;
}

/** Whom the next schedules serve first: entries of a menu. */
export function PolicyChoice({ policy, onPolicy }: Props) {
  const { t } = useTranslation('schedule');
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('generate.policyLabel')}</Menu.Label>
      <Menu.RadioGroup value={policy} onChange={(value) => onPolicy(value as Policy)}>
        {POLICIES.map((choice) => (
          <Menu.RadioItem key={choice} value={choice} closeMenuOnClick>
            {t(`generate.policy.${choice}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
