import base from '../../jest.config.js';

/** The tests that hold the dates, calendars and clocks, without those that start other processes. */
const [unit] = base.projects;

export default {
  ...unit,
  rootDir: '../..',
  testMatch: [
    '<rootDir>/test/core/date/**/*.test.ts',
    '<rootDir>/test/core/calendar/**/*.test.ts',
    '<rootDir>/test/core/clock/**/*.test.ts',
    '<rootDir>/test/core/golden/**/*.test.ts',
  ],
  testPathIgnorePatterns: ['other-time-zone', 'due-against-reference'],
};
