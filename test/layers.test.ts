// Who may import whom. The table is the architecture; that of ARCHITECTURE.md is checked against it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Each layer of packages/nonlin/src, and the layers that its files may import beside their own. A folder is a layer unless parts of it
 * are listed before it.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  formula: [],
  arrays: [],
  plot: [],
  // Recipes, and what the generator printed of them.
  numerics: ['formula'],
  'functions/families.ts': [],
  'functions/definition.ts': ['functions/families.ts', 'formula'],
  'functions/losses.ts': ['functions', 'functions/definition.ts', 'formula'],
  'functions/logits.ts': ['functions/definition.ts', 'formula'],
  functions: ['functions/definition.ts'],
  // Which formula computes what, and the graph of it: for generated code, for kernels and for what people export.
  compiler: [
    ...['functions/definition.ts', 'functions/losses.ts', 'functions/logits.ts', 'formula', 'numerics'],
  ],
  'generated/sources.ts': [],
  'generated/forms': ['numerics', 'compiler'],
  'generated/code': ['generated/forms', 'numerics', 'compiler', 'kernels'],
  // Kernels are made where they run: from graphs and bytecode, by the emitter in kernels/wasm.
  kernels: ['arrays', 'compiler', 'formula', 'functions/definition.ts', 'numerics'],
  // The same functions in JavaScript alone.
  lite: ['arrays', 'compiler', 'kernels'],
  'generated/lite/': ['generated/forms', 'kernels', 'lite'],
  'generated/lite.ts': ['generated/lite/'],
  'generated/functions/': ['arrays', 'generated/code', 'kernels'],
  'generated/functions.ts': ['generated/functions/'],
  'generated/definitions.ts': ['functions', 'functions/definition.ts'],
  // Definitions and what is called for them, by name and by either; and functions that are made from a formula, which may call those.
  catalogue: [
    ...['functions/definition.ts', 'generated/definitions.ts', 'generated/functions.ts'],
    ...['arrays', 'compiler', 'formula', 'kernels'],
  ],
  languages: ['compiler', 'functions/definition.ts', 'formula', 'numerics', 'generated/sources.ts'],
  losses: ['kernels', 'compiler', 'arrays', 'numerics', 'generated/code'],
  logits: ['kernels', 'compiler', 'arrays', 'numerics', 'generated/code'],
  // Shaders are made where they run, as kernels are.
  webgpu: ['languages', 'functions/definition.ts', 'arrays'],
  'analysis/oracle': ['formula'],
  'analysis/precision': ['formula', 'arrays', 'numerics', 'analysis/oracle'],
  // What a function is like is computed with the library's own numbers.
  'analysis/properties': ['formula', 'functions/definition.ts', 'numerics', 'analysis/precision'],
  'analysis/estimate': [
    ...['analysis/oracle', 'analysis/precision', 'analysis/properties', 'kernels'],
    ...['functions/definition.ts', 'formula', 'generated/definitions.ts'],
  ],
};
/** The entry points bring layers together and may import any. */
const entryPoints = [
  'index.ts',
  'lite.ts',
  'losses.ts',
  'logits.ts',
  'catalog.ts',
  'define.ts',
  'notation.ts',
  'plot.ts',
  'precision.ts',
  'runtime.ts',
  'webgpu.ts',
];

const root = join(import.meta.dirname, '..');
const source = join(root, 'packages/nonlin/src');

/** The TypeScript files in a folder, by their paths in it. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(f => f.split(sep).join('/'))
    .filter(f => /\.tsx?$/.test(f) && !f.includes('node_modules'));
const files = filesIn(source);

const layerOf = (file: string): string =>
  Object.keys(mayImport).find(
    layer => file === layer || file.startsWith(layer.endsWith('/') ? layer : `${layer}/`),
  ) ?? file;

/** What a file imports, types included, as it says. */
const importsOf = (path: string): readonly string[] =>
  [
    ...readFileSync(path, 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      .matchAll(/\bfrom\s+'([^']+)'|\bimport\s+'([^']+)'|\bimport\('([^']+)'\)/g),
  ].map(m => m[1] ?? m[2] ?? m[3]!);

type Arrows = ReadonlyMap<string, readonly string[]>;

/** The files in a folder, and those of them that each imports. */
const arrowsIn = (folder: string): Arrows =>
  new Map(
    filesIn(folder).map(file => {
      const paths = importsOf(join(folder, file)).filter(path => path.startsWith('.'));
      return [
        file,
        paths.map(path =>
          normalize(join(dirname(file), path))
            .split(sep)
            .join('/'),
        ),
      ] as const;
    }),
  );

/** A way that leads from a place back to it; undefined if there is none. */
function circleIn(arrows: Arrows): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (place: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(place)) return [...way.slice(way.indexOf(place)), place];
    if (done.has(place)) return undefined;
    for (const next of arrows.get(place) ?? []) {
      const circle = visit(next, [...way, place]);
      if (circle) return circle;
    }
    done.add(place);
    return undefined;
  };
  for (const place of arrows.keys()) {
    const circle = visit(place, []);
    if (circle) return circle;
  }
  return undefined;
}

/** The folder of a file. The files beside the folders, the entry points, are one room, the roof. */
const roomOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : 'entry points');

/** The rooms of the library, and those that each imports. */
function roomsOf(arrows: Arrows): Arrows {
  const rooms = new Map<string, Set<string>>();
  for (const [file, targets] of arrows) {
    const room = roomOf(file);
    const others = rooms.get(room) ?? new Set();
    for (const target of targets) if (roomOf(target) !== room) others.add(roomOf(target));
    rooms.set(room, others);
  }
  return new Map([...rooms].map(([room, others]) => [room, [...others].sort()]));
}

/** How many rooms lie one upon another below each room. */
function floorsOf(rooms: Arrows): ReadonlyMap<string, number> {
  const floors = new Map<string, number>();
  const floorOf = (room: string): number => {
    const known = floors.get(room);
    if (known !== undefined) return known;
    const floor = Math.max(-1, ...rooms.get(room)!.map(floorOf)) + 1;
    floors.set(room, floor);
    return floor;
  };
  for (const room of rooms.keys()) floorOf(room);
  return floors;
}

describe('packages/nonlin/src', () => {
  test.each(files)('%s stays in its layer', file => {
    const layer = layerOf(file);
    if (entryPoints.includes(file))
      return expect(importsOf(join(source, file)).every(path => path.startsWith('./'))).toBe(true);
    expect(Object.keys(mayImport), `${file} belongs to no layer`).toContain(layer);
    for (const path of importsOf(join(source, file))) {
      expect(path.startsWith('.'), `${file} imports ${path}: the library has no dependencies`).toBe(true);
      const target = layerOf(normalize(join(dirname(file), path)));
      expect([layer, ...mayImport[layer]!], `${file} imports ${path}`).toContain(target);
    }
  });

  test('what runs takes nothing from the engine but exact arithmetic', () => {
    const inexact = /\bMath\.(exp|expm1|log\w*|pow|sin\w*|cos\w*|tan\w*|a(sin|cos|tan)\w*|cbrt|hypot)\b|\*\*/;
    for (const file of files.filter(f => /^(generated|kernels|losses|logits|arrays|numerics)\//.test(f))) {
      // In a program, whose line is a text, a star multiplies.
      const text = readFileSync(join(source, file), 'utf8').replace(/^ *\w+: '[^']*',$/gm, '');
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(inexact.test(code), file).toBe(false);
    }
  });

  test('nothing is evaluated as text, so that a content-security policy allows all of it', () => {
    const evaluation = /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|\bset(Timeout|Interval)\s*\(\s*['"`]/;
    for (const file of files) {
      const code = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(evaluation.test(code), file).toBe(false);
    }
  });

  const rooms = roomsOf(arrowsIn(source));

  test('at most 17 rooms on 6 floors, without a circle', () => {
    expect(circleIn(rooms)).toBeUndefined();
    // All that is written by hand counts. What is generated says in other words what its sources say.
    const isWritten = (room: string): boolean => room !== 'generated';
    const house = new Map(
      [...rooms]
        .filter(([room]) => isWritten(room))
        .map(([room, others]) => [room, others.filter(isWritten)] as const),
    );
    const floors = floorsOf(house);
    const byFloor = [...floors].sort(([, a], [, b]) => a - b).map(([room, floor]) => `${floor} ${room}`);
    console.info(`${floors.size} rooms, from the ground floor: ${byFloor.join(', ')}`);
    expect(floors.size).toBeLessThanOrEqual(17);
    expect(Math.max(...floors.values()) + 1).toBeLessThanOrEqual(6);
  });

  test('the table of ARCHITECTURE.md says what each room may import', () => {
    const table = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').matchAll(
      /^\| `(\w+)\/` \| .* \| ([\w ,–]+) \|$/gm,
    );
    const said = Object.fromEntries([...table].map(([, room, others]) => [room!, others!]));
    const allowed = [...rooms.keys()]
      .filter(room => room !== 'entry points')
      .map(room => {
        const folderOf = (layer: string): string => layer.split('/')[0]!;
        const layers = Object.keys(mayImport).filter(layer => folderOf(layer) === room);
        const others = new Set(layers.flatMap(layer => mayImport[layer]!.map(folderOf)));
        others.delete(room);
        return [room, [...others].sort().join(', ') || '–'] as const;
      });
    expect(said).toEqual(Object.fromEntries(allowed));
  });
});

test.each(['cli', 'explorer'])('packages/%s uses the library by its entry points', name => {
  const folder = join(import.meta.dirname, '../packages', name, 'src');
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(f => /\.tsx?$/.test(f));
  expect(own.length).toBeGreaterThan(0);
  for (const file of own) {
    expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(
      /from '[^']*(packages\/nonlin|\.\.\/nonlin)\//,
    );
  }
});

test.each(['packages/nonlin/src', 'packages/cli/src', 'packages/explorer/src', 'scripts'])(
  'the files of %s import each other without a circle, types included',
  folder => expect(circleIn(arrowsIn(join(root, folder)))?.join(' → ')).toBeUndefined(),
);
