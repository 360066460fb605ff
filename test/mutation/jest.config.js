import base from '../../jest.config.js';

/** The configuration `npm run mutation` tries each mutant with. */
const [unit] = base.projects;

export default {
  ...unit,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/mutation/all.test.ts'],
};
