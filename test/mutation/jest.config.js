import { join } from 'node:path';

/** The configuration `npm run mutation` tries each mutant with; bundle-tests.mjs writes the file. */
export default {
  rootDir: '.',
  testEnvironment: join(import.meta.dirname, 'environment.cjs'),
  testMatch: ['<rootDir>/tests.cjs'],
  moduleFileExtensions: ['cjs', 'js', 'json'],
  transform: {},
};
