// The systems that code is run on.
import type { Engine } from '../runner.ts';
import { c } from './c.ts';
import { numpy } from './numpy.ts';
import { pytorch } from './pytorch.ts';

export const engines: readonly Engine[] = [numpy, pytorch, c];
