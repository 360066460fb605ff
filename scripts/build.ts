import { buildAddin } from './build-addin';
import { buildFunctions } from './build-functions';
import { buildPreview } from './build-preview';
import { buildRulebooks } from './build-rulebooks';

/** Builds everything that runs into dist/: rulebooks, the function app, the add-in, the preview. */
await buildRulebooks('dist/rulebooks');
await Promise.all([
  buildFunctions('dist/functions', 'dist/rulebooks'),
  buildAddin('dist/addin', 'dist/rulebooks'),
  buildPreview('dist/preview'),
]);
