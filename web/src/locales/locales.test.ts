import { expect, it } from 'vitest';
import en from './en';
import fr from './fr';

/** Every sentence with its key; the forms of a plural count as one key. */
function sentences(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? sentences(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] satisfies [string, string]],
  );
}

const placeholders = (sentence: string) => [...new Set(sentence.match(/{{\w+}}/g) ?? [])].sort();

it('bothLanguagesHaveTheSameKeys', () => {
  expect(sentences(en).map(([key]) => key)).toEqual(sentences(fr).map(([key]) => key));
});

it('bothLanguagesFillInTheSame', () => {
  const english = new Map(sentences(en));
  for (const [key, sentence] of sentences(fr)) {
    expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(sentence)]);
  }
});

it('frenchKeepsItsPunctuationOnTheLine', () => {
  const broken = sentences(fr).filter(([, sentence]) => / [:;!?»]|« |'/.test(sentence));
  expect(broken).toEqual([]);
});

it('noSentenceUsesTheWordsOfTheEngine', () => {
  const jargon = sentences(fr).filter(([, sentence]) =>
    /\b(score|hard|soft|solveur|solver)\b/i.test(sentence),
  );
  expect(jargon).toEqual([]);
});
