import { NumberInput, Radio, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Limits, Rules } from '@/shared/api/types';
import { useFaultAt } from '@/shared/lib/faults';
import { Notice } from '@/shared/ui/Notice';
import classes from './Settings.module.css';

/** The sides, as the rules name their limits. */
export type LimitedSide = 'funders' | 'projects';

interface Props {
  rules: Rules;
  /** Whose clocks opening and closing go by. */
  zone: string;
  onChange: (rules: Rules) => void;
  /** What stands below the limits of a side. */
  applied: (side: LimitedSide) => ReactNode;
}

const WISH_RULES = ['funders', 'both', 'mutual'] as const satisfies readonly Rules['wishRule'][];
const LEVELS = ['must', 'want', 'could'] as const;
const SIDES = ['funders', 'projects'] as const;
const LIMITS = ['minMeetings', 'maxMeetings', 'maxConsecutive'] as const;
const LANGUAGES = ['fr,en', 'en,fr', 'fr', 'en'] as const;

/** What organisers decide about wishes and participants: a card each. */
export function RulesFields({ rules, zone, onChange, applied }: Props) {
  const change = (part: Partial<Rules>) => onChange({ ...rules, ...part });
  return (
    <>
      <Wishers rules={rules} change={change} />
      <Opening rules={rules} zone={zone} change={change} />
      <Worth rules={rules} change={change} />
      <UsualLimits rules={rules} change={change} applied={applied} />
      <MessageLanguages rules={rules} change={change} />
      <Retention rules={rules} change={change} />
    </>
  );
}

interface PartProps {
  rules: Rules;
  change: (part: Partial<Rules>) => void;
}

function Card({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={classes.panel} aria-labelledby={`regles-${name}`}>
      {children}
    </section>
  );
}

function Heading({
  name,
}: {
  name: 'wishers' | 'opening' | 'weights' | 'limits' | 'languages' | 'retention';
}) {
  const { t } = useTranslation('rules');
  return (
    <div>
      <h2 id={`regles-${name}`}>{t(`${name}.title`)}</h2>
      <p className="small soft">{t(`${name}.hint`)}</p>
    </div>
  );
}

function Wishers({ rules, change }: PartProps) {
  const { t } = useTranslation('rules');
  return (
    <Card name="wishers">
      <Heading name="wishers" />
      <Radio.Group
        aria-label={t('wishers.title')}
        value={rules.wishRule}
        onChange={(value) => {
          const chosen = WISH_RULES.find((rule) => rule === value);
          if (chosen !== undefined) change({ wishRule: chosen });
        }}
      >
        <div className="stack" style={{ gap: '0.75rem' }}>
          {WISH_RULES.map((rule) => (
            <Radio
              key={rule}
              value={rule}
              size="md"
              label={t(`wishers.${rule}`)}
              description={t(`wishers.${rule}Hint`)}
            />
          ))}
        </div>
      </Radio.Group>
    </Card>
  );
}

function Opening({ rules, zone, change }: PartProps & { zone: string }) {
  const { t } = useTranslation('rules');
  const faultAt = useFaultAt();
  return (
    <Card name="opening">
      <Heading name="opening" />
      <div className={classes.pair}>
        {(['wishesOpenAt', 'wishesCloseAt'] as const).map((field) => (
          <TextInput
            key={field}
            type="datetime-local"
            label={t(`opening.${field}`)}
            description={t(`opening.${field}Hint`)}
            error={faultAt(`$.rules.${field}`)}
            value={rules[field] ?? ''}
            onChange={(event) => change({ [field]: event.currentTarget.value.slice(0, 16) || null })}
          />
        ))}
      </div>
      <p className="small soft">{t('opening.zone', { zone })}</p>
    </Card>
  );
}

function Worth({ rules, change }: PartProps) {
  const { t } = useTranslation(['rules', 'common']);
  const { weights } = rules;
  const faultAt = useFaultAt();
  return (
    <Card name="weights">
      <Heading name="weights" />
      <div className={classes.fields}>
        {LEVELS.map((level) => (
          <NumberInput
            key={level}
            size="md"
            label={t(`common:levels.${level}`)}
            error={faultAt(`$.rules.weights.${level}`)}
            value={weights[level]}
            min={0}
            max={1000}
            allowDecimal={false}
            allowNegative={false}
            onChange={(value) => change({ weights: { ...weights, [level]: Number(value) } })}
          />
        ))}
      </div>
      {weights.must <= 2 * weights.want && (
        <Notice kind="warning" live title={t('weights.weak')}>
          <p>{t('weights.weakBody', { least: 2 * weights.want + 1 })}</p>
        </Notice>
      )}
    </Card>
  );
}

function UsualLimits({ rules, change, applied }: PartProps & Pick<Props, 'applied'>) {
  const { t } = useTranslation('rules');
  return (
    <Card name="limits">
      <Heading name="limits" />
      {SIDES.map((side) => (
        <fieldset key={side} className={classes.day}>
          <legend className="strong">{t(`limits.${side}`)}</legend>
          <LimitsOfSide
            path={`$.rules.${side}`}
            limits={rules[side]}
            onChange={(limits) => change({ [side]: limits })}
          />
          {applied(side)}
        </fieldset>
      ))}
    </Card>
  );
}

interface LimitsProps {
  path: string;
  limits: Limits;
  onChange: (limits: Limits) => void;
}

function LimitsOfSide({ path, limits, onChange }: LimitsProps) {
  const { t } = useTranslation('rules');
  const faultAt = useFaultAt();
  return (
    <div className={classes.fields} style={{ clear: 'both' }}>
      {LIMITS.map((limit) => (
        <NumberInput
          key={limit}
          size="md"
          label={t(`limits.${limit}`)}
          placeholder={limit === 'minMeetings' ? '0' : t('limits.none')}
          error={faultAt(`${path}.${limit}`)}
          value={limits[limit] ?? ''}
          min={0}
          max={500}
          allowDecimal={false}
          allowNegative={false}
          onChange={(value) => {
            const typed = typeof value === 'number' ? value : null;
            onChange({ ...limits, [limit]: limit === 'minMeetings' ? (typed ?? 0) : typed });
          }}
        />
      ))}
    </div>
  );
}

function MessageLanguages({ rules, change }: PartProps) {
  const { t } = useTranslation('rules');
  return (
    <Card name="languages">
      <Heading name="languages" />
      <Select
        aria-label={t('languages.title')}
        size="md"
        allowDeselect={false}
        data={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
        value={rules.languages.join(',')}
        onChange={(value) => {
          if (value !== null) change({ languages: value.split(',') });
        }}
      />
    </Card>
  );
}

function Retention({ rules, change }: PartProps) {
  const { t } = useTranslation('rules');
  const faultAt = useFaultAt();
  return (
    <Card name="retention">
      <Heading name="retention" />
      <NumberInput
        size="md"
        maw="16rem"
        label={t('retention.months')}
        error={faultAt('$.rules.retentionMonths')}
        value={rules.retentionMonths}
        min={1}
        max={36}
        allowDecimal={false}
        allowNegative={false}
        onChange={(value) => change({ retentionMonths: Number(value) })}
      />
    </Card>
  );
}
