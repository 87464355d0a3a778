// How far off a system may be: the largest error in ulp of its results, for all functions and for those that need more. The tests
// hold every function to it, and no exception is larger than twice what was measured.

export interface Bounds {
  /** Of values and derivatives. */
  readonly all: number;
  /** Functions that need more, for value and derivative, by what causes it. */
  readonly except: Readonly<
    Record<string, Readonly<Record<string, readonly [value: number, derivative: number]>>>
  >;
}

const EXPONENT = 'an exponent of hundreds is rounded before exp: half an ulp of it is 2^-44';
const CANCELS = 'terms cancel close to a zero of the result';

export const bounds = {
  /** One rounding: the library's own promise. */
  'onnxruntime float32': { all: 1, except: {} },
  'onnxruntime float64': {
    all: 8,
    except: {
      'Cos and Sin of ONNX Runtime are off by some ulp of 1, whatever the result is': {
        cosine: [32, 36],
        gcu: [44, 36],
        sinc: [48, 12],
        sine: [20, 200],
        snake: [8, 60],
      },
      [CANCELS]: {
        clippedGelu: [8, 20],
        elish: [8, 36],
        gelu: [8, 20],
        logMeanExp: [16, 8],
        serf: [8, 12],
        softExponential: [20, 8],
        tanhshrink: [18, 12],
        xielu: [8, 36],
      },
    },
  },
  duckdb: {
    all: 16,
    except: {
      [EXPONENT]: {
        clippedGelu: [16, 620],
        erf: [16, 380],
        gaussian: [340, 260],
        geglu: [16, 90],
        gelu: [16, 620],
        geluTanh: [800, 620],
        laplace: [16, 460],
        phish: [16, 720],
        quickGelu: [400, 440],
        scaledTanh: [16, 300],
        swigluOai: [60, 90],
      },
      'x times the frequency is rounded before sin: half an ulp of thousands': { sine: [40_000, 40_000] },
      [CANCELS]: { xielu: [64, 40] },
    },
  },
} as const satisfies Readonly<Record<string, Bounds>>;

/** The bound for one output of a function. */
export function boundOf({ all, except }: Bounds, name: string, output: 'value' | 'derivative'): number {
  const stated = Object.values(except).find(functions => Object.hasOwn(functions, name))?.[name];
  return stated?.[output === 'value' ? 0 : 1] ?? all;
}
