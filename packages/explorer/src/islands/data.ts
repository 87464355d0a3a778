// Data on its way from the builder to the browser: JSON, with the numbers that JSON lacks.

const LACKING: Readonly<Record<string, number>> = {
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  NaN: Number.NaN,
};

export const pack = (data: unknown): string =>
  JSON.stringify(data, (_key, value) =>
    typeof value === 'number' && !Number.isFinite(value) ? { $number: String(value) } : value,
  );

export const unpack = (text: string): unknown =>
  JSON.parse(text, (_key, value) =>
    typeof value === 'object' && value !== null && '$number' in value
      ? LACKING[value.$number as string]
      : value,
  );
