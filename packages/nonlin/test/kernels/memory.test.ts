// The memory of kernels: where areas lie, what an arena hands out, and which formulas take four lanes.
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/compiler/plain.ts';
import { math } from '../../src/define.ts';
import { type Expr, name, number, op } from '../../src/formula/index.ts';
import { choosesInFloat32, exactInFloat32 } from '../../src/kernels/wasm/exact.ts';
import {
  AREAS,
  areaAt,
  LONGEST_ROW,
  listAt,
  memoryOf,
  STATE,
  scratchAt,
  stagingFor,
  stagingMemory,
  TABLE,
  TABLES,
  TILE,
  tableAt,
} from '../../src/kernels/wasm/memory.ts';
import { createArena } from '../../src/runtime.ts';

/** Elements behind the last that kernels may touch: those of a turn of eight vectors of float64. */
const BEYOND = 16 * 8;

describe('areas of the staging memory', () => {
  test('are far from the caller’s buffer modulo a page of 4096 bytes, on vectors', () => {
    const offsets = Array.from({ length: 2048 }, (_, i) => 4 * i);
    const places = offsets.flatMap(offset =>
      Array.from({ length: AREAS }, (_, area) => ({ offset, at: areaAt(area, offset) })),
    );
    const distances = places.map(({ offset, at }) => (at - offset) & 4095);
    // 16 bytes are enough; whatever a processor reads ahead of a loop is more.
    expect(Math.min(...distances.map(d => Math.min(d, 4096 - d)))).toBeGreaterThanOrEqual(256);
    expect(places.filter(({ at }) => at % 16 !== 0)).toEqual([]);
  });

  test('have room for the longest row, do not overlap, and end where tables begin', () => {
    const { memory, room } = stagingMemory();
    expect(room).toBe(LONGEST_ROW);
    for (const offset of [0, 2048, 2052, 4092]) {
      expect(areaAt(0, offset)).toBeGreaterThanOrEqual(STATE);
      for (let area = 0; area + 1 < AREAS; area++)
        expect(areaAt(area + 1, offset) - areaAt(area, offset)).toBeGreaterThanOrEqual(
          8 * LONGEST_ROW + BEYOND,
        );
      expect(areaAt(AREAS - 1, offset) + 8 * LONGEST_ROW + BEYOND).toBeLessThanOrEqual(tableAt(memory, 0));
    }
    expect(tableAt(memory, TABLES)).toBe(memory.buffer.byteLength);
    expect(tableAt(memory, 1) - tableAt(memory, 0)).toBe(TABLE);
  });

  test('of a longer row have a memory of their own, of a power of two, until it is too small', () => {
    expect(stagingFor(LONGEST_ROW)).toBe(stagingMemory());
    const long = stagingFor(LONGEST_ROW + 1)!;
    expect(long.room).toBe(2 * LONGEST_ROW);
    expect(stagingFor(2 * LONGEST_ROW)).toBe(long);
    expect(stagingFor(2 * LONGEST_ROW + 1)!.room).toBe(4 * LONGEST_ROW);
    expect(stagingFor(2 ** 26 + 1)).toBeUndefined();
    const end = areaAt(AREAS - 1, 2044, long.room) + 8 * long.room + BEYOND;
    expect(end).toBeLessThanOrEqual(tableAt(long.memory, 0));
  });

  test('lists of a tile lie where no table and no other list is', () => {
    const arena = memoryOf(createArena(1000).float32(1))!;
    for (const memory of [stagingMemory().memory, arena]) {
      for (let i = 0; i < 5; i++)
        expect(listAt(memory, i + 1) - listAt(memory, i)).toBeGreaterThanOrEqual(4 * TILE + 16);
      expect(listAt(memory, 5) + 4 * TILE).toBeLessThanOrEqual(tableAt(memory, 0));
    }
    for (let s = 0; s < AREAS - 3; s++)
      expect(scratchAt(arena, s + 1) - scratchAt(arena, s)).toBeGreaterThanOrEqual(8 * TILE + BEYOND);
    expect(scratchAt(arena, AREAS - 3)).toBeLessThanOrEqual(tableAt(arena, 0));
  });
});

describe('an arena', () => {
  test('hands out zeros at multiples of 64 bytes, and says what is left', () => {
    const arena = createArena(4096);
    expect(arena.bytes).toBeGreaterThanOrEqual(4096);
    expect(arena.free).toBe(arena.bytes);
    const [a, b, c] = [arena.float32(3), arena.float64(9), arena.float32(0)];
    expect([a.byteOffset % 64, b.byteOffset - a.byteOffset, c.byteOffset - b.byteOffset]).toEqual([
      0, 64, 128,
    ]);
    expect(arena.free).toBe(arena.bytes - 192);
    a.fill(7);
    b.fill(7);
    arena.reset();
    expect(arena.free).toBe(arena.bytes);
    expect([...arena.float32(3), ...arena.float64(9)]).toEqual(new Array(12).fill(0));
    expect(memoryOf(a)).toBe(memoryOf(b));
    expect(memoryOf(new Float32Array(3))).toBeUndefined();
    expect(memoryOf([1])).toBeUndefined();
  });

  test('can be filled to the last byte', () => {
    const arena = createArena(4096);
    const all = arena.float32(arena.bytes / 4);
    expect(arena.free).toBe(0);
    expect(all.byteOffset + all.byteLength).toBeLessThanOrEqual(scratchAt(memoryOf(all)!, 0));
    expect(() => arena.float32(1)).toThrow('length: 1 elements take 4 bytes, and the arena has 0 left');
    arena.reset();
    expect(() => arena.float64(arena.bytes / 8 + 1)).toThrow(/^length: \d+ elements take \d+ bytes, and/);
    for (const length of [-1, 1.5, Number.NaN])
      expect(() => arena.float32(length)).toThrow(`length: expected a whole number from 0 on, not ${length}`);
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 32, '8'])('of %s bytes is refused', bytes => {
    expect(() => createArena(bytes as number)).toThrow(
      /^bytes: expected a whole number from 1 to 4\d{9}, not /,
    );
  });
});

describe('four float32 lanes', () => {
  const [x, y, a] = [name('x'), name('y'), name('a')];
  const choosing: readonly Expr[] = [
    op('neg', x),
    op('abs', x),
    op('min', x, y),
    op('max', x, y),
    ...(['lt', 'le', 'gt', 'ge'] as const).map(test => op('select', op(test, x, y), x, y)),
  ];

  test('choose among float32 numbers exactly', () => {
    for (const e of choosing) {
      expect([exactInFloat32(e, ['x', 'y']), choosesInFloat32(e, ['x', 'y'])]).toEqual([true, true]);
      expect([exactInFloat32(e, []), choosesInFloat32(e, [])]).toEqual([false, false]);
    }
  });

  test('round once, at the end: a float64 result of one of these, rounded to float32, is the float32 result', () => {
    for (const of of ['add', 'sub', 'mul', 'div'] as const) {
      const root = op(of, x, y);
      expect(exactInFloat32(root, ['x', 'y']), of).toBe(true);
      expect(exactInFloat32(op('neg', root), ['x', 'y']), of).toBe(false);
      expect(choosesInFloat32(root, ['x', 'y']), of).toBe(false);
    }
    expect(exactInFloat32(op('sqrt', op('abs', x)), ['x'])).toBe(true);
    expect(exactInFloat32(op('exp', x), ['x'])).toBe(false);
  });

  test('take constants of float32 alone, and no parameter, which is float64', () => {
    expect(exactInFloat32(op('mul', x, number(0.5)), ['x'])).toBe(true);
    expect(exactInFloat32(op('mul', x, number(0.1)), ['x'])).toBe(false);
    expect(exactInFloat32(op('mul', x, a), ['x'])).toBe(false);
    expect(choosesInFloat32(op('max', x, number(0)), ['x'])).toBe(false);
    expect(exactInFloat32(plain(math`x > 0 ? x : 0`), ['x'])).toBe(true);
  });
});
