// npm start: installs and builds what is missing, then shows the library at work on real data.
import './usage.mjs';

import { bin, ensureBuilt, ensureInstalled, run } from './workspace.mjs';

ensureInstalled();
ensureBuilt();
run(bin('tsx'), ['examples/start.ts', ...process.argv.slice(2)]);
