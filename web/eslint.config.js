import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { globalIgnores } from 'eslint/config';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url));

/** What a folder may not import, so that the arrows stay app → features → shared. */
function forbid(files, patterns) {
  return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const upwards = { group: ['@/app/*', '**/app/*'], message: 'Only app knows app.' };

export default tseslint.config(
  globalIgnores(['dist', 'node_modules', 'src/shared/api/schema.ts', 'test-results', 'playwright-report']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat['recommended-latest'],
  jsxA11y.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      // TanStack Router redirects by throwing.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  forbid('src/shared/**', [
    upwards,
    { group: ['@/features/*', '**/features/*'], message: 'shared knows no feature.' },
  ]),
  features.map((feature) =>
    forbid(`src/features/${feature}/**`, [
      upwards,
      {
        group: features.filter((other) => other !== feature).map((other) => `@/features/${other}/**`),
        message:
          'Features do not import each other; compose them in app/routes or move what both need to shared.',
      },
      { regex: '^\\.\\./\\.\\./', message: 'Leave a feature by an @/ address only.' },
    ]),
  ),
  {
    files: ['eslint.config.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  prettier,
);
