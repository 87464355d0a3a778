// How files begin: what tells a format where no ending of a name does, as in a pipe. At most one of these fits a file.

/** A test of the first bytes of a file. */
export type Beginning = (head: Buffer) => boolean;

/** A mark, byte by byte, that a format begins with. */
export const mark =
  (text: string): Beginning =>
  head =>
    head.toString('latin1', 0, text.length) === text;

/** An Arrow stream begins with a length behind four bytes of ones. */
export const isArrowStream = mark('\xff\xff\xff\xff');

/** The length of a header, and the header, which is an object of JSON. */
export const isSafetensors: Beginning = head =>
  head.length > 8 && head[8] === 0x7b && head.readBigUInt64LE() < 1n << 32n;

/** Text has no control characters but blanks, tabs, line and page ends; UTF-16 is text that cannot be read. */
const isText = (head: Buffer): boolean =>
  mark('\xff\xfe')(head) ||
  mark('\xfe\xff')(head) ||
  !head.some(byte => byte < 32 && (byte < 9 || byte > 13));

/** The text without a mark of its encoding and without blanks before it. */
const textOf = (head: Buffer): string => (isText(head) ? head.toString().replace(/^\ufeff?\s*/, '') : '');

const isNested = (text: string): boolean => /^[[{]/.test(text);

/** Several arrays or records, each in a line of its own. */
const isLines = (text: string): boolean =>
  /^\[[^\n[\]]*\]\s*\n\s*\[/.test(text) || /^\{[^\n]*\}[ \t\r]*\n\s*\{/.test(text);

export const isJson: Beginning = head => {
  const text = textOf(head);
  return isNested(text) && !isLines(text);
};

export const isNdjson: Beginning = head => isLines(textOf(head));

const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)![0];

export const isTsv: Beginning = head => {
  const text = textOf(head);
  return !isNested(text) && /^[^,;]*\t[^,;]*$/.test(firstLine(text));
};

export const isCsv: Beginning = head => {
  const text = textOf(head);
  return text !== '' && !isNested(text) && !isTsv(head);
};
