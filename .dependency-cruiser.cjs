/** The arrows of the architecture: a core stage imports only stages to its left, rooms only core. */
const stages = [
  'date',
  'calendar',
  'rulebook',
  'record',
  'sync',
  'clock',
  'escalation',
  'handling',
  'summary',
  'workbook',
  'paper',
  'example',
];

const stageRules = stages.map((stage, index) => ({
  name: `core-${stage}-looks-left`,
  comment: `core/${stage} may import itself and ${stages.slice(0, index).join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^core/${stage}/` },
  to: {
    path: '^core/',
    pathNot: [
      '^core/(text|finding)\\.ts$',
      ...stages.slice(0, index + 1).map((left) => `^core/${left}/`),
    ],
  },
}));

const rooms = ['addin', 'functions', 'preview'];
const roomRules = rooms.map((room) => ({
  name: `${room}-imports-only-core`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: `^(${rooms.filter((other) => other !== room).join('|')}|test|scripts)/` },
}));

module.exports = {
  forbidden: [
    ...stageRules,
    ...roomRules,
    {
      name: 'core-is-pure',
      comment: 'No Node module, no Office, no Azure, no database in core.',
      severity: 'error',
      from: { path: '^core/' },
      to: {
        path: [
          '^(addin|functions|preview|test|scripts)/',
          '^node:',
          'node_modules/(@azure|@microsoft|@electric-sql|pg|exceljs|react|@fluentui|@univerjs)/',
        ],
      },
    },
    {
      name: 'core-uses-no-node-builtin',
      severity: 'error',
      from: { path: '^core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'office-only-in-its-room',
      comment: 'Only addin/workbook and addin/commands talk to Excel.',
      severity: 'error',
      from: { path: '^(core|functions)/' },
      to: { path: 'office-js' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^(core|addin|functions|preview|calendars)/' },
      to: { path: '^test/' },
    },
    {
      name: 'not-to-dev-dependency',
      comment: 'What ships may use only what package.json calls a dependency.',
      severity: 'error',
      from: { path: '^(core|addin|functions)/', pathNot: ['^functions/local/', '^addin/icons/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'The bundle of tests that mutation testing loads is written when it begins.',
      severity: 'error',
      from: { pathNot: '^test/mutation/all\\.cjs$' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
