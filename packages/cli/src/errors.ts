// Errors that are no fault of the program, and their exit codes.
import { inChinese } from './libraryErrors.ts';
import { readerLanguage, type Text } from './messages.ts';

export const EXIT = { ok: 0, internal: 1, usage: 2, data: 3 } as const;

/** An error that is told to the reader in one line, in the reader's language; what has one text is told in English. */
class ToldError extends Error {
  constructor(text: string | Text) {
    super(typeof text === 'string' ? text : text[readerLanguage()]);
  }
}

/** The command line asks for something that does not exist or does not fit together. */
export class UsageError extends ToldError {}

/** A file that cannot be read or written, or does not hold what it should. */
export class DataError extends ToldError {}

/** Runs a call into the library; what it says about an argument is a mistake on the command line. */
export function calling<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    const isMistake = [TypeError, RangeError, SyntaxError].some(kind => error instanceof kind);
    const { message } = error as Error;
    if (isMistake) throw new UsageError({ en: message, zh: inChinese(message) });
    throw error;
  }
}

/** The system's reasons for refusing a file, in words. */
const refusals: Readonly<Record<string, Text>> = {
  EACCES: { en: 'you may not read or write this', zh: '没有读写权限' },
  EBUSY: { en: 'it is in use', zh: '正被占用' },
  EDQUOT: { en: 'your quota of the disk is used up', zh: '磁盘配额已用尽' },
  EEXIST: { en: 'it exists already', zh: '已经存在' },
  EFBIG: { en: 'the file would be larger than the system allows', zh: '文件超出系统允许的大小' },
  EIO: { en: 'the device could not read or write', zh: '设备读写出错' },
  EISDIR: { en: 'this is a folder', zh: '这是一个文件夹' },
  ELOOP: { en: 'its links lead in a circle', zh: '符号链接形成循环' },
  EMFILE: { en: 'too many files are open', zh: '打开的文件过多' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '文件名过长' },
  ENODEV: { en: 'there is no such device', zh: '没有这个设备' },
  ENOENT: { en: 'there is no such file or folder', zh: '没有这个文件或文件夹' },
  ENOSPC: { en: 'no space is left on the disk', zh: '磁盘空间不足' },
  ENOTDIR: { en: 'a part of the path is no folder', zh: '路径中有一段不是文件夹' },
  ENXIO: { en: 'nobody is at the other end', zh: '另一端没有程序' },
  EPERM: { en: 'the system does not allow it', zh: '系统不允许' },
  EPIPE: { en: 'whoever was reading has stopped', zh: '读取方已停止读取' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘是只读的' },
  ESPIPE: {
    en: 'this is a pipe, which can be read only once and in order',
    zh: '这是管道，只能按顺序读一次',
  },
  ETXTBSY: { en: 'it is a program that runs', zh: '它是正在运行的程序' },
};

/** The error for a file that the system refuses: the user who named the file can mend it. */
export function refused(error: unknown, path: string): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (error instanceof ToldError || code === undefined || syscall === undefined) return error;
  const { en, zh } = refusals[code] ?? { en: message, zh: message };
  return new DataError({ en: `${path}: ${en}`, zh: `${path}：${zh}` });
}

/** Runs what reads or writes a file. */
export async function onFile<T>(path: string, body: () => T | Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    throw refused(error, path);
  }
}
