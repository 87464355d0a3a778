// Functions of a row in JavaScript alone.
import type { JavaScriptForm, RowCode } from '../compiler/code.ts';
import { isFarTempered, JavaScriptRows, mayOverflow, ShrunkRows } from '../kernels/javascriptRows.ts';
import { rowwiseBy } from '../kernels/rowCall.ts';
import type { RowEngine, RowTask } from '../kernels/rowTask.ts';
import { few } from './arrays.ts';
import type { LiteReducing, LiteRowOptions, LiteRowwise } from './types.ts';

type Code = JavaScriptForm<RowCode>;

function engineFor(task: RowTask<Code>): RowEngine {
  if (mayOverflow(task)) return new ShrunkRows(task, engineFor);
  if (isFarTempered(task))
    throw new RangeError(
      `temperature: nonlin/lite cannot divide this x by ${task.temperature} without losing the order of its elements; ${task.code.name} of nonlin can`,
    );
  return new JavaScriptRows(task);
}

const callable = (code: Code): unknown => rowwiseBy({ code, readers: few, engineFor });

/** Makes the callable of a row function whose result is a row. */
export const rowwise = <O extends LiteRowOptions>(code: Code): LiteRowwise<O> =>
  callable(code) as LiteRowwise<O>;

/** Makes the callable of a row function whose result is one number. */
export const reducing = <O extends LiteRowOptions>(code: Code): LiteReducing<O> =>
  callable(code) as LiteReducing<O>;
