const { TestEnvironment } = require('jest-environment-node');

/** A mutant has to be noticed by the tests of its own folder, the first of these that covers it. */
const folders = ['date', 'calendar', 'clock'];

/** Tells the bundled tests which files are asked for, and ends at the first test that fails. */
module.exports = class MutationEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    // Stryker asks for tests by their whole names, each in brackets and as a regular expression.
    const asked = (config.globalConfig.testNamePattern ?? '').replaceAll('\\', '');
    const nearest = folders.find((folder) => asked.includes(`(${folder}/`));
    this.global.isAsked = (file) =>
      asked === '' || (file.startsWith(`${nearest}/`) && asked.includes(`(${file} `));
  }

  handleTestEvent(event, state) {
    // A test is known by its name, not by its line in the bundle, which changes with every other.
    if (event.name === 'run_start') state.includeTestLocationInResult = false;
    const failed = event.name === 'test_done' && event.test.errors.length > 0;
    if (failed) skipRest(state.rootDescribeBlock);
  }
};

function skipRest({ children }) {
  for (const child of children) {
    if (child.type === 'describeBlock') skipRest(child);
    else if (child.startedAt === null) child.mode = 'skip';
  }
}
