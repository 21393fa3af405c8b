import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { templatesQuery } from '@/features/invitations/api/invitations';
import { TemplateEditor } from '@/features/invitations/components/TemplateEditor';
import type { LetterKind } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';

const route = getRouteApi('/evenements/$eventId/invitations/textes');
const KINDS: readonly LetterKind[] = [
  'invitation',
  'reminder',
  'new-link',
  'receipt',
  'sheet-returned',
  'agenda',
  'agenda-changed',
  'change-declined',
  'links-changed',
];

/** What letters say, kind by kind and language by language. */
export function LetterTextsPage() {
  const { t } = useTranslation('invitations');
  const { eventId } = route.useParams();
  const templates = useQuery(templatesQuery(eventId));
  const [kind, setKind] = useState<LetterKind>('invitation');
  const [language, setLanguage] = useState<'fr' | 'en'>('fr');
  const skeleton = <SkeletonList rows={4} height={80} />;
  return (
    <>
      <PageHeader
        title={t('texts.title')}
        intro={<p>{t('texts.intro')}</p>}
        actions={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/evenements/$eventId/invitations" params={{ eventId }} {...props} />
            )}
          >
            {t('messages.back')}
          </Button>
        }
      />
      <div className="row" style={{ gap: '1rem', alignItems: 'flex-end', marginBottom: '1.5rem' }}>
        <NativeSelect
          label={t('texts.kind')}
          size="md"
          value={kind}
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) => {
            const value = event.currentTarget.value;
            setKind(KINDS.find((one) => one === value) ?? 'invitation');
          }}
        />
        <SegmentedControl
          aria-label={t('texts.language')}
          size="md"
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'fr')}
          data={[
            { value: 'fr', label: t('texts.fr') },
            { value: 'en', label: t('texts.en') },
          ]}
        />
      </div>
      <Loaded query={templates} skeleton={skeleton}>
        {(all) =>
          all
            .filter((one) => one.kind === kind && one.language === language)
            .map((template) => (
              // A saved text is the one to go on from.
              <TemplateEditor
                key={`${kind} ${language} ${template.subject} ${template.body}`}
                eventId={eventId}
                template={template}
              />
            ))
        }
      </Loaded>
    </>
  );
}
