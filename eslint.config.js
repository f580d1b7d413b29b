import js from '@eslint/js'
import importX from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** Which folder of app may import from which: the arrows of docs/architecture.md. */
const arrows = {
  lib: [],
  i18n: ['lib'],
  ui: ['i18n', 'lib'],
  calendar: ['i18n', 'lib'],
  mail: ['db', 'i18n', 'lib'],
  db: ['lib'],
  domain: ['db', 'mail', 'calendar', 'i18n', 'lib'],
  routes: ['domain', 'mail', 'calendar', 'db', 'ui', 'i18n', 'lib', 'server'],
  server: ['domain', 'mail', 'calendar', 'db', 'i18n', 'lib'],
}
const folders = Object.keys(arrows)

const zones = folders.flatMap((target) =>
  folders
    .filter((from) => from !== target && !arrows[target].includes(from))
    .map((from) => ({ target: `./app/${target}`, from: `./app/${from}`, message: `${target} does not import from ${from} (docs/architecture.md)` })),
)

/** Time comes from the caller; app/lib/clock.server.ts alone knows it. */
const clock = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Take the time as a parameter.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the time as a parameter.' },
]

export default tseslint.config(
  { ignores: ['node_modules', 'build', 'data', 'app/db/generated', 'test-results', 'playwright-report', 'public/**/*.js'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  jsxA11y.flatConfigs.recommended,
  {
    plugins: { 'import-x': importX },
    languageOptions: { globals: { ...globals.node } },
    settings: { 'import-x/resolver': { typescript: true, node: true } },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }],
      // noUncheckedIndexedAccess makes them necessary where an index is known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A part that scrolls by itself must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel'], allowExpressionValues: true }],
      'no-console': ['error', { allow: ['error', 'warn', 'log'] }],
    },
  },
  {
    files: ['app/domain/**/*.ts', 'app/calendar/**/*.ts', 'app/mail/**/*.{ts,tsx}', 'app/routes/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', '**/*.testing.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...clock],
    },
  },
  {
    // Routes hand the database on; they do not use it.
    files: ['app/routes/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...clock,
        { selector: "MemberExpression[object.property.name='db']", message: 'Write a query or a command in app/domain.' },
        { selector: "MemberExpression[object.name='db']", message: 'Write a query or a command in app/domain.' },
      ],
    },
  },
  {
    files: ['**/*.tsx', 'app/i18n/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
)
