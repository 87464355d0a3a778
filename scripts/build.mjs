// npm run build: installs what is missing and builds every package.
import './usage.mjs';

import { ensureBuilt, ensureInstalled } from './workspace.mjs';

ensureInstalled();
ensureBuilt();
