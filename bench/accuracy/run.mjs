// Runs all functions of a peer over the float32 numbers of a file, for scripts/verify/peers.ts to judge:
//
//   node bench/accuracy/run.mjs <peer> <file of inputs> <folder for results>
//
// Prints the version, and for each file of results the function, whether it is the value or the derivative, and parameters
// that differ from nonlin's defaults, as JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [peer, inputs, folder] = process.argv.slice(2);
const bytes = readFileSync(inputs);
const x = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
const { version, results } = await import(`./${peer}.mjs`);

const written = [];
for (const { name, output, params = {}, compute } of results) {
  const y = Float32Array.from(await compute(x));
  const file = join(folder, `${peer}-${name}-${output}.f32`);
  writeFileSync(file, new Uint8Array(y.buffer));
  written.push({ name, output, params, file });
}
console.log(JSON.stringify({ version, written }));
process.exit();
