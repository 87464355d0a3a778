// Written by `npm run generate` from functions/. Do not edit.
import type { Definition } from '../define.ts';
import { entmax } from '../functions/entmax.ts';
import { entmax15 } from '../functions/entmax15.ts';
import { gelu } from '../functions/gelu.ts';
import { hardmax } from '../functions/hardmax.ts';
import { leakyRelu } from '../functions/leakyRelu.ts';
import { logMeanExp } from '../functions/logMeanExp.ts';
import { logSoftmax } from '../functions/logSoftmax.ts';
import { logSumExp } from '../functions/logSumExp.ts';
import { relu } from '../functions/relu.ts';
import { sigmoid } from '../functions/sigmoid.ts';
import { silu } from '../functions/silu.ts';
import { softmax } from '../functions/softmax.ts';
import { softmaxOne } from '../functions/softmaxOne.ts';
import { softmin } from '../functions/softmin.ts';
import { solu } from '../functions/solu.ts';
import { sparsemax } from '../functions/sparsemax.ts';
import { standardize } from '../functions/standardize.ts';
import { tanh } from '../functions/tanh.ts';

export const definitions: readonly Definition[] = [entmax, entmax15, gelu, hardmax, leakyRelu, logMeanExp, logSoftmax, logSumExp, relu, sigmoid, silu, softmax, softmaxOne, softmin, solu, sparsemax, standardize, tanh];
