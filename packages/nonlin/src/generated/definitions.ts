// Written by `npm run generate` from functions/. Do not edit.
import type { Definition } from '../define.ts';
import { logSoftmax } from '../functions/logSoftmax.ts';
import { logSumExp } from '../functions/logSumExp.ts';
import { relu } from '../functions/relu.ts';
import { sigmoid } from '../functions/sigmoid.ts';
import { softmax } from '../functions/softmax.ts';
import { softmin } from '../functions/softmin.ts';
import { tanh } from '../functions/tanh.ts';

export const definitions: readonly Definition[] = [logSoftmax, logSumExp, relu, sigmoid, softmax, softmin, tanh];
