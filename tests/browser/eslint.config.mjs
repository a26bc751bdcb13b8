// Lints of the browser scripts and the browser tests: `cargo xtask test web`, from the root of the repository.
import tseslint from 'typescript-eslint';

const promises = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
};

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/results/**', 'target/**'] },
  {
    files: ['app/web/**/*.{js,ts}', 'tests/owner/*.js', 'tests/browser/**/*.{ts,mjs}'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'prefer-const': 'error',
      'no-var': 'error',
      // `a && b()` and `a ? b() : c()` are statements here; a tag function is not.
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    // Promises that are not awaited hide failed assertions.
    files: ['tests/browser/**/*.ts'],
    languageOptions: { parserOptions: { project: './tests/browser/tsconfig.json', tsconfigRootDir: process.cwd() } },
    rules: promises,
  },
);
