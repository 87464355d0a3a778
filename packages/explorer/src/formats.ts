// The floating-point formats that pages compare, from the shortest to the longest. A list of names, because what computes in formats is
// much to load for a choice.
import type { FormatName } from 'nonlin/precision';

export const formatNames: readonly FormatName[] = ['float16', 'bfloat16', 'float32', 'float64'];
