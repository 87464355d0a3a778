// Written by `npm run generate` from functions/. Do not edit.
import type { Definition } from '../define.ts';
import { gelu } from '../functions/gelu.ts';
import { leakyRelu } from '../functions/leakyRelu.ts';
import { logSoftmax } from '../functions/logSoftmax.ts';
import { logSumExp } from '../functions/logSumExp.ts';
import { relu } from '../functions/relu.ts';
import { sigmoid } from '../functions/sigmoid.ts';
import { silu } from '../functions/silu.ts';
import { softmax } from '../functions/softmax.ts';
import { softmin } from '../functions/softmin.ts';
import { tanh } from '../functions/tanh.ts';

export const definitions: readonly Definition[] = [gelu, leakyRelu, logSoftmax, logSumExp, relu, sigmoid, silu, softmax, softmin, tanh];
