// Fresh memory that is not zeroed holds noise in tests, so that a result shows which element nobody wrote.
const unzeroed = Buffer.allocUnsafeSlow;
let calls = 0;

function noisy(size: number) {
  const bytes = unzeroed(size);
  // Another number each time: two results that lack the same element differ.
  new Uint32Array(bytes.buffer, 0, Math.floor(size / 4)).fill(0x42000000 + ++calls);
  return bytes;
}

// Test files share a process, which makes its noise once.
if (unzeroed.name !== noisy.name) Buffer.allocUnsafeSlow = noisy;
