import { join } from 'node:path';

/** The configuration `npm run mutation` tries each mutant with; bundle-tests.mjs writes what all.cjs loads. */
export default {
  rootDir: '.',
  testEnvironment: join(import.meta.dirname, 'environment.cjs'),
  testMatch: ['<rootDir>/all.cjs'],
  moduleFileExtensions: ['cjs', 'js', 'json'],
  transform: {},
};
