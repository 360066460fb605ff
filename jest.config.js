/** Everything that is proved without a browser; test/e2e has its own runner configuration. */
const transform = {
  '^.+\\.(t|j|mj|cj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** Packages published as ES modules only; Jest runs CommonJS, so they pass through the transform. */
const esModules = [
  '@marcbachmann/cel-js',
  '@date-fns/tz',
  'chinese-days',
  '@electric-sql/pglite',
  'd3-[a-z-]+',
  'internmap',
  'jose',
];

const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  rootDir: '.',
  testMatch,
  transform,
  // The package.json of a built function app has the name of this one.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  ...extra,
});

export default {
  projects: [
    project('unit', [
      '<rootDir>/test/core/**/*.test.ts',
      '<rootDir>/test/rulebooks/**/*.test.ts',
      '<rootDir>/test/manifest/**/*.test.ts',
      '<rootDir>/test/scripts/**/*.test.ts',
    ]),
    project('addin', ['<rootDir>/test/addin/**/*.test.ts?(x)'], { testEnvironment: 'jsdom' }),
    project('preview', ['<rootDir>/test/preview/**/*.test.ts?(x)'], { testEnvironment: 'jsdom' }),
    project('functions', ['<rootDir>/test/functions/**/*.test.ts']),
    project('libreoffice', ['<rootDir>/test/libreoffice/**/*.test.ts']),
    project('e2e', ['<rootDir>/test/e2e/**/*.test.ts']),
  ],
};
