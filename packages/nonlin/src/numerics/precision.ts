// The formats that results are computed in.

/** The formats of 16 bits are for storage only. */
export type Precision = 'float64' | 'float32';
