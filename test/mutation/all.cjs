// Names the bundle in a file that is always there, so that a later run knows the tests of this one.
require('./tests.cjs');
