// The systems that code is run on.
import type { Engine } from '../runner.ts';
import { numpy } from './numpy.ts';

export const engines: readonly Engine[] = [numpy];
