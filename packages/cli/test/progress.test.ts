// How far the work is: what each stage announces is what it reads.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { appliedFunction } from '../src/apply/function.ts';
import { runJob } from '../src/apply/job.ts';
import { openInput } from '../src/files/input.ts';
import { bytesOf } from '../src/formats/elements.ts';
import { header } from '../src/formats/npy.ts';
import { formatNamed } from '../src/formats/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'nonlin-progress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);

/** The bytes that each stage announced, and those that it read. */
async function stagesOf(path: string, format: string): Promise<readonly (readonly [number, number])[]> {
  const input = await openInput(path);
  const size = input.file!.size;
  const stages: [number, number][] = [[size, 0]];
  const watch = {
    stage: (bytes: number) => void stages.push([bytes, 0]),
    expect: (bytes: number) => {
      stages.at(-1)![0] += bytes;
    },
    add: (bytes: number) => {
      stages.at(-1)![1] += bytes;
    },
  };
  const counted = {
    ...input,
    async *chunks() {
      for await (const chunk of input.chunks()) {
        watch.add(chunk.length);
        yield chunk;
      }
    },
    file: {
      ...input.file!,
      readAt: (position: number, length: number) => {
        watch.add(length);
        return input.file!.readAt(position, length);
      },
    },
  };
  const note = (): void => {};
  const call = { name: 'softmax', axis: 0 };
  const source = await (await formatNamed(format)).open(counted, { note, watch });
  await runJob({
    f: appliedFunction(call),
    call,
    name: path,
    size,
    watch,
    threads: 1,
    axis: 0,
    source,
    format: await formatNamed('csv'),
    sink: { write: async () => {} },
    options: { name: 'softmax', note },
  });
  await input.close();
  return stages;
}

const [rows, width] = [60_000, 20];
const numbers = Float64Array.from({ length: rows * width }, (_, i) => ((i * 7457) % 16001) / 1000);

test('down the columns of a CSV: the text, then a copy of its numbers and the results', async () => {
  const lines = Array.from({ length: rows }, (_, r) =>
    numbers.subarray(r * width, (r + 1) * width).join(','),
  );
  writeFileSync(file('tall.csv'), `${lines.join('\n')}\n`);
  const stages = await stagesOf(file('tall.csv'), 'csv');
  expect(stages.length).toBe(2);
  for (const [announced, read] of stages) expect(read).toBe(announced);
  // Seventeen columns are held at a time: the copy is read twice.
  expect(stages[1]![0]).toBe(3 * numbers.byteLength);
});

test('down the columns of an array: itself twice, and the results', async () => {
  const bytes = bytesOf(numbers);
  writeFileSync(file('tall.npy'), Buffer.concat([header('float64', [rows, width]), bytes]));
  const [[announced, read] = [0, 0], ...more] = await stagesOf(file('tall.npy'), 'npy');
  expect(more).toEqual([]);
  // The chunk that the header came in is read again with the elements.
  expect(Math.abs(read - announced)).toBeLessThanOrEqual(1 << 18);
  expect(announced).toBeGreaterThanOrEqual(3 * bytes.length);
});
