// An ONNX model at work: five labels, a draw, and a probability that can be believed, from the tensor that ONNX Runtime gives.
//
//   import * as ort from 'onnxruntime-web';
//   const session = await ort.InferenceSession.create('digits.onnx');
//   await classify(session, new ort.Tensor('float32', pixels, [1, 64]), names, temperature);
import { softmax } from 'nonlin';
import { sample, topK } from 'nonlin/logits';

/** A tensor as ONNX Runtime has it. */
export interface OrtTensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** As much of a session as is used here. */
export interface OrtSession {
  run(feeds: Readonly<Record<string, OrtTensor>>): Promise<Readonly<Record<string, OrtTensor>>>;
}

export interface Answer {
  /** The five best labels, the best first. */
  readonly best: readonly string[];
  /** One label, drawn as often as the model believes in it. */
  readonly drawn: string;
  /** How probable the best is, with the temperature that was fitted. */
  readonly probability: number;
}

/** Asks a model about one picture; `temperature` is what `fitTemperature` found on pictures that the model has not learned from. */
export async function classify(
  session: OrtSession,
  picture: OrtTensor,
  names: readonly string[],
  temperature: number,
): Promise<Answer> {
  const { logits } = (await session.run({ pixels: picture })) as { logits: OrtTensor };

  const { indices } = topK(logits, 5);
  const best = Array.from(indices.data, i => names[i]!);

  const token = sample(logits, { temperature, seed: 1 });
  const drawn = names[token.data[0]!]!;

  const p = softmax(logits, { temperature });
  const probability = p.data[indices.data[0]!]!;

  return { best, drawn, probability };
}
