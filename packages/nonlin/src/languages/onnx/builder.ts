// Nodes and constants of an ONNX graph as they are put together. A value is the name of what makes it.
import {
  attribute,
  elementTypes,
  type OnnxAttribute,
  type OnnxElement,
  type OnnxGraph,
  type OnnxNode,
  type OnnxTensor,
  type OnnxValue,
} from './model.ts';

/** What a graph is computed in, and along which axis its rows lie. */
export interface Setting {
  readonly arithmetic: 'float32' | 'float64';
  readonly axis: number;
  readonly opset: number;
}

export class GraphBuilder {
  readonly setting: Setting;
  readonly #nodes: OnnxNode[] = [];
  readonly #constants = new Map<string, OnnxTensor>();
  readonly #known = new Map<string, readonly string[]>();
  readonly #prefix: string;
  /** A value that is as long as a row. */
  row = '';

  constructor(setting: Setting, prefix = '') {
    this.setting = setting;
    this.#prefix = prefix;
  }

  /** Adds a node and gives the name of its output. */
  node(opType: string, input: readonly string[], ...attributes: readonly OnnxAttribute[]): string {
    return this.nodes(opType, input, 1, ...attributes)[0]!;
  }

  /** The builder of a graph within this one, such as the body of a loop; it sees the values of this one. */
  inner(name: string): GraphBuilder {
    return new GraphBuilder(this.setting, `${this.#prefix}${name}_`);
  }

  /** Adds a node with several outputs. An equal node that is there already is taken instead. */
  nodes(
    opType: string,
    input: readonly string[],
    outputs: number,
    ...attributes: readonly OnnxAttribute[]
  ): readonly string[] {
    const key = [opType, ...input, ...attributes.map(a => JSON.stringify(a))].join();
    const known = this.#known.get(key);
    if (known) return known;
    const name = `${this.#prefix}${opType}_${this.#nodes.length}`;
    const output = Array.from({ length: outputs }, (_, i) => (outputs === 1 ? name : `${name}_${i}`));
    this.#nodes.push({ opType, name, input: [...input], output, attribute: attributes });
    this.#known.set(key, output);
    return output;
  }

  /** A constant number in the arithmetic of the graph, or in another type. */
  constant(value: number, type: OnnxElement = this.setting.arithmetic): string {
    return this.#tensor([value], type, []);
  }

  /** A constant vector of integers, such as axes and shapes. */
  integers(...values: readonly number[]): string {
    return this.#tensor(values, 'int64', [values.length]);
  }

  cast(value: string, to: OnnxElement): string {
    return this.node('Cast', [value], attribute.int('to', elementTypes[to]));
  }

  /** The graph, with a last node that gives a value the name of each output. */
  graph(
    name: string,
    input: readonly OnnxValue[],
    output: readonly (readonly [value: string, as: OnnxValue])[],
  ): OnnxGraph {
    const names = output.map(([value, as]) => ({
      opType: 'Identity',
      name: as.name,
      input: [value],
      output: [as.name],
      attribute: [],
    }));
    return {
      name,
      node: [...this.#nodes, ...names],
      initializer: [...this.#constants.values()],
      input,
      output: output.map(([, as]) => as),
    };
  }

  #tensor(values: readonly number[], type: OnnxElement, dims: readonly number[]): string {
    const text = values.map(v => (Object.is(v, -0) ? '-0' : String(v))).join('_');
    const name = `${this.#prefix}${type}_${dims.length === 0 ? '' : 'of_'}${text}`;
    if (!this.#constants.has(name))
      this.#constants.set(name, { name, dataType: elementTypes[type], dims, ...dataOf(values, type) });
    return name;
  }
}

function dataOf(values: readonly number[], type: OnnxElement): Partial<OnnxTensor> {
  switch (type) {
    case 'float32':
      return { floatData: values };
    case 'float64':
      return { doubleData: values };
    case 'int64':
      return { int64Data: values };
    case 'bool':
      return { int32Data: values };
    case 'float16':
      throw new TypeError('constants are float32 or float64: nothing is computed in float16');
  }
}
