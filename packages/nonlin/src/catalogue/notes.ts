// What people are told of a preset: its name, and what is otherwise there.
import type { Definition, Framework, Preset, Text } from '../functions/definition.ts';
import { objectOf } from './arguments.ts';
import { calledAs } from './presets.ts';

/**
 * What a framework calls a function and does otherwise, in both languages: `leaky_relu (negativeSlope = 0.2)`. Numbers are written by
 * `shown`.
 */
export function presetText(
  definition: Definition,
  framework: Framework,
  preset: Preset,
  shown: (v: number) => string = String,
): { readonly name: string; readonly notes: readonly Text[] } {
  objectOf(definition, 'definition');
  objectOf(preset, 'preset');
  const changed = Object.entries(preset.params ?? {}).map(([id, v]) => same(`${id} = ${shown(v)}`));
  return {
    name: calledAs({ definition, framework, preset }),
    notes: [
      ...changed,
      ...givenNotes(preset.given),
      ...slopeNotes(preset.slopes, shown),
      ...(preset.differs ? [preset.differs] : []),
    ],
  };
}

const same = (text: string): Text => ({ en: text, zh: text });

function givenNotes({ axis, keepdims }: NonNullable<Preset['given']> = {}): readonly Text[] {
  return [
    ...(axis === 'all' ? [{ en: 'runs over all axes by default', zh: '默认沿所有轴计算' }] : []),
    ...(axis === 0 ? [{ en: 'along the first axis by default', zh: '默认沿第一条轴' }] : []),
    ...(keepdims ? [{ en: 'keeps the axes', zh: '默认保留各轴' }] : []),
  ];
}

/** Slopes at kinks, those that are equal together. */
function slopeNotes(
  slopes: NonNullable<Preset['slopes']> = [],
  shown: (v: number) => string,
): readonly Text[] {
  const values = [...new Set(slopes.map(([, slope]) => slope))];
  return values.map(slope => {
    const at = slopes.filter(([, s]) => s === slope).map(([x]) => shown(x));
    return {
      en: `slope ${shown(slope)} at ${at.join(' and ')}`,
      zh: `${at.join(' 与 ')} 处导数取 ${shown(slope)}`,
    };
  });
}
