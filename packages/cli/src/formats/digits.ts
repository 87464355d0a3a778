// Converts numbers to and from text in bulk, as bytes: with the results of Number(text) and String(value), several times as fast.
//
// Both work with pairs of float64 whose sum has some 106 bits (T. J. Dekker, "A floating-point technique for extending the
// available precision", 1971). What that leaves undecided, and what is rare, is left to the engine.

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const [LOW, HIGH] = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? [0, 1] : [1, 0];

/** Decimal exponents, in whose range nothing overflows or loses bits on the way. */
const RANGE = 270;
const OFFSET = RANGE + 30;
/** 10^e, and what rounding it cut off. */
const tenHigh = new Float64Array(2 * OFFSET + 1);
const tenLow = new Float64Array(2 * OFFSET + 1);
for (let e = -OFFSET; e <= OFFSET; e++) {
  const high = Number(`1e${e}`);
  tenHigh[e + OFFSET] = high;
  tenLow[e + OFFSET] = powerBeyond(e, high);
}

/** 10^e − high, where high is its nearest float64, by whole numbers. */
function powerBeyond(e: number, high: number): number {
  float[0] = high;
  const mantissa = (BigInt((words[HIGH]! & 0xfffff) | 0x100000) << 32n) | BigInt(words[LOW]!);
  const exponent = (words[HIGH]! >>> 20) - 1075;
  const ten = 10n ** BigInt(Math.abs(e));
  const two = 2n ** BigInt(Math.abs(exponent));
  const [above, below] = e < 0 ? [1n, ten] : [ten, 1n];
  const numerator = exponent < 0 ? above * two - mantissa * below : above - mantissa * two * below;
  const denominator = exponent < 0 ? below * two : below;
  return ratio(numerator, denominator);
}

/** n / d with some sixty bits. */
function ratio(n: bigint, d: bigint): number {
  const bits = (x: bigint): number => x.toString(16).length * 4;
  const shift = bits(d) - bits(n < 0n ? -n : n) + 64;
  const quotient = shift < 0 ? n / (d << BigInt(-shift)) : (n << BigInt(shift)) / d;
  const half = Math.trunc(shift / 2);
  return Number(quotient) * 2 ** -half * 2 ** (half - shift);
}

const SPLIT = 134217729; // 2^27 + 1

/** The part that rounding cut off a product: a · b − p. */
function cutOff(a: number, b: number, p: number): number {
  const ca = SPLIT * a;
  const ah = ca - (ca - a);
  const al = a - ah;
  const cb = SPLIT * b;
  const bh = cb - (cb - b);
  const bl = b - bh;
  return al * bl - (p - ah * bh - al * bh - ah * bl);
}

/** The bytes that are read, four at a time. */
let viewedBytes: Uint8Array | undefined;
let viewed: DataView = new DataView(new ArrayBuffer(0));

const viewOf = ({ buffer, byteOffset, length }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, length);

/** The number of four digits, with the first in the lowest byte; negative where there is anything else. */
function fourDigits(word: number): number {
  const isDigits =
    (word & 0xf0f0f0f0) === (0x30303030 | 0) && ((word + 0x06060606) & 0xf0f0f0f0) === (0x30303030 | 0);
  if (!isDigits) return -1;
  const digits = word & 0x0f0f0f0f;
  const twos = (digits * 10 + (digits >>> 8)) & 0x00ff00ff;
  return (twos & 0xff) * 100 + (twos >>> 16);
}

/** The number of the eight digits at a place of the bytes that are viewed; negative where there is anything else. */
function eightDigits(at: number): number {
  const high = fourDigits(viewed.getInt32(at, true));
  if (high < 0) return -1;
  const low = fourDigits(viewed.getInt32(at + 4, true));
  return low < 0 ? -1 : high * 10000 + low;
}

/** The number that was read last ends here. */
export let end = 0;

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

/**
 * Reads a decimal number that begins at `at`, and sets `end` behind it; NaN with `end` at `at` where there is none, or where
 * only the engine can tell. `point` is the byte of the decimal point.
 */
export function readNumber(bytes: Uint8Array, at: number, to: number, point: number): number {
  let i = at;
  const isNegative = bytes[i] === 45;
  if (isNegative) i++;
  // Whole numbers of nine digits are 32 bits, with which machines count fastest.
  let digit = bytes[i]! - 48;
  const first = i;
  let whole = 0;
  for (; digit >= 0 && digit <= 9 && i < first + 6; digit = bytes[++i]! - 48)
    whole = (whole * 10 + digit) | 0;
  const wholeDigits = i - first;
  let high = 0;
  let low = 0;
  let decimals = 0;
  if (wholeDigits > 0 && digit + 48 === point) {
    const start = ++i;
    if (viewedBytes !== bytes) {
      viewedBytes = bytes;
      viewed = viewOf(bytes);
    }
    // Long numbers have eight digits and some more behind the point.
    const eight = i + 16 <= bytes.length ? eightDigits(i) : -1;
    if (eight >= 0) {
      high = eight;
      decimals = 8;
      const behind = eightDigits(i + 8);
      i += behind < 0 ? 8 : 16;
      if (behind >= 0) low = behind;
    }
    digit = bytes[i]! - 48;
    if (decimals === 0) {
      for (; digit >= 0 && digit <= 9 && i < start + 8; digit = bytes[++i]! - 48)
        high = (high * 10 + digit) | 0;
      decimals = i - start;
    }
    for (; digit >= 0 && digit <= 9 && i < start + 20; digit = bytes[++i]! - 48) low = low * 10 + digit;
    const more = i - start - decimals;
    if (more > 0) {
      // A digit or an exponent behind these, or the end of the bytes, is left to the reader of all spellings.
      if (isEndOfNumber(digit) && i < to) {
        const size = sized(whole * 1e8 + high, low, more, -8 - more);
        if (!Number.isNaN(size)) {
          end = i;
          return isNegative ? -size : size;
        }
      }
      return readAny(bytes, at, to, point);
    }
  }
  if (wholeDigits === 0 || !isEndOfNumber(digit) || i >= to) return readAny(bytes, at, to, point);
  // No more than fifteen digits: exact, and so is the power of ten.
  const size =
    decimals === 0 ? whole : (whole * tenHigh[OFFSET + decimals]! + high) / tenHigh[OFFSET + decimals]!;
  end = i;
  return isNegative ? -size : size;
}

/** Whether the byte that is no digit, given as its distance from 0, is neither a letter nor a point. */
const isEndOfNumber = (digit: number): boolean => (digit < 0 && digit !== -2) || (digit > 9 && digit < 17);

/** As `readNumber`, for every spelling. */
function readAny(bytes: Uint8Array, at: number, to: number, point: number): number {
  end = at;
  let i = at;
  let byte = i < to ? bytes[i]! : 0;
  const isNegative = byte === 45;
  if (isNegative || byte === 43) byte = ++i < to ? bytes[i]! : 0;
  // Up to 15 digits are exact in one float64; those after them go into another.
  let head = 0;
  let tail = 0;
  let digits = 0;
  let scale = 0;
  let seen = 0;
  let isFraction = false;
  for (; ; byte = ++i < to ? bytes[i]! : 0) {
    if (byte >= 48 && byte <= 57) {
      seen++;
      if (isFraction) scale--;
      if (digits === 0 && byte === 48) continue;
      if (digits < 15) head = head * 10 + (byte - 48);
      else tail = tail * 10 + (byte - 48);
      digits++;
    } else if (byte === point && !isFraction) isFraction = true;
    else break;
  }
  if (seen === 0) return Number.NaN;
  if (byte === 101 || byte === 69) {
    let j = i + 1;
    let sign = 1;
    if (j < to && (bytes[j] === 45 || bytes[j] === 43)) sign = bytes[j++] === 45 ? -1 : 1;
    if (j >= to || !isDigit(bytes[j]!)) return Number.NaN;
    let exponent = 0;
    for (; j < to && isDigit(bytes[j]!); j++) exponent = Math.min(9999, exponent * 10 + bytes[j]! - 48);
    scale += sign * exponent;
    i = j;
  }
  const size = scaled(head, tail, digits, scale);
  if (Number.isNaN(size)) return Number.NaN;
  end = i;
  return isNegative ? -size : size;
}

/** (head · 10^k + tail) · 10^scale, where tail has k digits; NaN where that is not decided. */
function scaled(head: number, tail: number, digits: number, scale: number): number {
  if (digits === 0) return 0;
  if (digits <= 15 && scale >= -22 && scale <= 22)
    return scale < 0 ? head / tenHigh[OFFSET - scale]! : head * tenHigh[OFFSET + scale]!;
  if (digits > 19 || scale < -RANGE || scale + digits > RANGE) return Number.NaN;
  return sized(head, tail, Math.max(0, digits - 15), scale);
}

/** The same of a head that is exact, by pairs. */
function sized(head: number, tail: number, tailDigits: number, scale: number): number {
  const shift = tenHigh[OFFSET + tailDigits]!;
  const whole = head * shift;
  const rest = cutOff(head, shift, whole) + tail;
  const m = whole + rest;
  const low = rest - (m - whole);
  const ten = tenHigh[OFFSET + scale]!;
  const p = m * ten;
  const correction = cutOff(m, ten, p) + (m * tenLow[OFFSET + scale]! + low * ten);
  // Far more than all that was neglected: where it changes nothing, the rounding is right.
  const doubt = p * 1e-29;
  const value = p + (correction - doubt);
  return value === p + (correction + doubt) ? value : Number.NaN;
}

/** Bytes that numbers are printed into. */
export class Text {
  bytes: Buffer;
  /** The same bytes, several at a time. */
  view: DataView;
  length = 0;

  constructor(capacity = 1 << 16) {
    this.bytes = Buffer.allocUnsafe(capacity);
    this.view = viewOf(this.bytes);
  }

  /** Makes room for n more bytes. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.bytes.length, this.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
    this.view = viewOf(larger);
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  string(text: string): void {
    this.reserve(3 * text.length);
    this.length += this.bytes.write(text, this.length);
  }

  /** Copies bytes of another text; a few of them fastest one by one. */
  copy(from: Buffer, start: number, stop: number): void {
    this.reserve(stop - start);
    const { bytes } = this;
    let at = this.length;
    if (stop - start > 64) at += from.copy(bytes, at, start, stop);
    else for (let i = start; i < stop; i++) bytes[at++] = from[i]!;
    this.length = at;
  }

  take(): Buffer {
    return this.bytes.subarray(0, this.length);
  }
}

/** Room for the longest number: -1.2345678901234567e-308. */
const LONGEST = 32;
const digit = new Uint8Array(20);
const twoTo = Float64Array.from({ length: 2048 }, (_, i) => 2 ** (i - 1075));

/** Writes the shortest decimal that reads back as this float64. */
export function printFloat64(text: Text, value: number, point: number): void {
  if (!printPlain(text, value, point)) printByEngine(text, String(value), point);
}

function printByEngine(text: Text, written: string, point: number): void {
  text.string(point === 46 ? written : written.replace('.', String.fromCharCode(point)));
}

/** Zero and whole numbers of up to nine digits; then what the pairs decide. Says whether it wrote anything. */
function printPlain(text: Text, value: number, point: number): boolean {
  text.reserve(LONGEST);
  if ((value | 0) === value) return printInteger(text, value);
  const size = value < 0 ? -value : value;
  float[0] = size;
  const top = words[HIGH]!;
  const biased = top >>> 20;
  // Powers of two have neighbours at two distances.
  if (biased < 160 || biased > 1880 || ((top & 0xfffff) === 0 && words[LOW] === 0)) return false;
  let e = Math.floor((biased - 1023) * 0.3010299956639812);
  let ten = OFFSET + 16 - e;
  let high = size * tenHigh[ten]!;
  if (high >= 1e17) {
    e++;
    high = size * tenHigh[--ten]!;
  }
  if (high < 1e16 || high >= 1e17) return false;
  const low = cutOff(size, tenHigh[ten]!, high) + size * tenLow[ten]!;
  const reach = twoTo[biased]! * 0.5 * tenHigh[ten]!;
  // Seventeen digits: nine, and eight with a fraction.
  let first = Math.floor(high * 1e-8);
  let last = high - first * 1e8 + low;
  if (last < 0) {
    first--;
    last += 1e8;
  } else if (last >= 1e8) {
    first++;
    last -= 1e8;
  }
  const near = roundest(last, reach);
  if (near < 0) return false;
  const isCarried = near === 1e8;
  if (isCarried && ++first === 1e9) return false;
  place(text, value < 0, first, isCarried ? 0 : near, 17, e, point);
  return true;
}

/**
 * Of the whole numbers within reach of one the roundest: a multiple of a hundred, of ten, or the nearest; -1 where the arithmetic
 * cannot decide. Tens and ones are spelled out, because machines divide by constants several times as fast.
 */
function roundest(value: number, reach: number): number {
  const whole = value | 0;
  const part = value - whole;
  // A reach of fifty or more, as float32 has, asks for multiples of a thousand first.
  const thousands = reach < 50 - DOUBT ? FAR : multiple(whole, part, reach, 1000);
  if (thousands !== FAR) return thousands;
  const hundredth = whole % 100;
  const above100 = hundredth + part;
  if ((above100 > 50 ? 100 - above100 : above100) <= reach + DOUBT) return multiple(whole, part, reach, 100);
  const tenth = hundredth % 10;
  const above10 = tenth + part;
  const off10 = above10 > 5 ? 10 - above10 : above10;
  if (off10 <= reach + DOUBT) {
    if (off10 > reach - DOUBT || off10 > 5 - DOUBT) return -1;
    return above10 > 5 ? whole - tenth + 10 : whole - tenth;
  }
  const off1 = part > 0.5 ? 1 - part : part;
  if (off1 > reach - DOUBT || off1 > 0.5 - DOUBT) return -1;
  return part > 0.5 ? whole + 1 : whole;
}

/** The multiple of a unit that is nearest to whole + part: FAR where it is out of reach, -1 where that cannot be decided. */
function multiple(whole: number, part: number, reach: number, unit: number): number {
  const below = whole % unit;
  const above = below + part;
  const isUp = above > unit * 0.5;
  const off = isUp ? unit - above : above;
  if (off > reach + DOUBT) return FAR;
  if (off > reach - DOUBT || off > unit * 0.5 - DOUBT) return -1;
  return isUp ? whole - below + unit : whole - below;
}
const FAR = -2;
/** More than the arithmetic may be off. */
const DOUBT = 1e-5;

/** Writes the shortest decimal that reads back as this float32. */
export function printFloat32(
  text: Text,
  value: number,
  point: number,
  shortest: (v: number) => string,
): void {
  if (!printSingle(text, value, point)) printByEngine(text, shortest(value), point);
}

function printSingle(text: Text, value: number, point: number): boolean {
  text.reserve(LONGEST);
  if ((value | 0) === value && value < 1e7 && value > -1e7) return printInteger(text, value);
  const size = value < 0 ? -value : value;
  float[0] = size;
  const top = words[HIGH]!;
  const biased = top >>> 20;
  if (biased < 1023 - 125 || biased > 1023 + 126 || ((top & 0xfffff) === 0 && words[LOW] === 0)) return false;
  let e = Math.floor((biased - 1023) * 0.3010299956639812);
  let scaledUp = size * tenHigh[OFFSET + 8 - e]!;
  if (scaledUp >= 1e9) {
    e++;
    scaledUp = size * tenHigh[OFFSET + 8 - e]!;
  }
  if (scaledUp < 1e8 || scaledUp >= 1e9) return false;
  // Half the distance of neighbours: 24 bits of a float32 are 29 fewer than 53.
  const reach = twoTo[biased]! * 268435456 * tenHigh[OFFSET + 8 - e]!;
  const near = roundest(scaledUp, reach);
  if (near < 0 || near >= 1e9) return false;
  place(text, value < 0, near, 0, 9, e, point);
  return true;
}

function printInteger(text: Text, value: number): boolean {
  if (value === 0 && 1 / value < 0) text.bytes[text.length++] = 45;
  let n = value;
  if (n < 0) {
    text.bytes[text.length++] = 45;
    n = -n;
  }
  let i = 20;
  do {
    const next = Math.floor(n / 10);
    digit[--i] = n - next * 10;
    n = next;
  } while (n > 0);
  for (; i < 20; i++) text.bytes[text.length++] = 48 + digit[i]!;
  return true;
}

/** The four digits of a number below ten thousand, the first in the lowest byte. */
const quads = Int32Array.from(
  { length: 10_000 },
  (_, i) =>
    0x30303030 +
    (Math.floor(i / 1000) |
      (Math.floor((i / 100) % 10) << 8) |
      (Math.floor((i / 10) % 10) << 16) |
      ((i % 10) << 24)),
);

/** Writes nine digits, and eight more where there are seventeen. */
function writeDigits(view: DataView, at: number, first: number, last: number, count: number): void {
  let rest = first | 0;
  const top = (rest / 1e8) | 0;
  rest -= top * 1e8;
  view.setUint8(at, 48 + top);
  writeEight(view, at + 1, rest);
  if (count === 17) writeEight(view, at + 9, last | 0);
}

function writeEight(view: DataView, at: number, digits: number): void {
  const high = (digits / 10_000) | 0;
  view.setInt32(at, quads[high]!, true);
  view.setInt32(at + 4, quads[digits - high * 10_000]!, true);
}

/** Writes d.ddd · 10^e as String does: without an exponent from 1e-6 up to 1e21. */
function place(
  text: Text,
  isNegative: boolean,
  first: number,
  last: number,
  count: number,
  e: number,
  point: number,
): void {
  const { bytes, view } = text;
  let at = text.length;
  if (isNegative) bytes[at++] = 45;
  if (e < 0 && e > -7) {
    bytes[at] = 48;
    bytes[at + 1] = point;
    at += 2;
    for (let i = -1; i > e; i--) bytes[at++] = 48;
    writeDigits(view, at, first, last, count);
    text.length = behindZeros(bytes, at + count);
    return;
  }
  // The digits before the point move one place to the left, which makes room for it.
  const isPlain = e >= 0 && e < 21;
  const whole = isPlain ? e + 1 : 1;
  writeDigits(view, at + 1, first, last, count);
  for (let i = 0; i < whole; i++) bytes[at + i] = i < count ? bytes[at + i + 1]! : 48;
  bytes[at + whole] = point;
  const last1 = whole < count ? behindZeros(bytes, at + 1 + count) : at + whole;
  text.length = last1 === at + whole + 1 ? at + whole : last1;
  if (isPlain) return;
  bytes[text.length++] = 101;
  bytes[text.length++] = e < 0 ? 45 : 43;
  printInteger(text, Math.abs(e));
}

/** Where the text ends without zeros at its end. */
function behindZeros(bytes: Uint8Array, to: number): number {
  let at = to;
  while (bytes[at - 1] === 48) at--;
  return at;
}
