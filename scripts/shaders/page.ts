self.addEventListener('unhandledrejection', e => fetch('/result', { method: 'POST', body: JSON.stringify({ out: [], total: String((e as any).reason?.stack) }) }));
self.addEventListener('error', e => fetch('/result', { method: 'POST', body: JSON.stringify({ out: [], total: e.message }) }));
// Runs in a browser: every function in both shading languages, over the same inputs, against the library's float64 results.
import { all } from '../../packages/nonlin/src/catalog.ts';
import type { Definition, RowFunction, ScalarFunction } from '../../packages/nonlin/src/define.ts';
import { createWebGpu } from '../../packages/nonlin/src/webgpu.ts';

const t0 = performance.now();
const adapter = (await (navigator as any).gpu.requestAdapter())!;
const device = await adapter.requestDevice();
const log: any = {};
device.addEventListener('uncapturederror', (e: any) => { (log.errors ??= []).push(e.error.message.slice(0, 1500)); });
const gpu: any = createWebGpu(device as any);
const upload = (x: Float32Array) => {
  const b = device.createBuffer({ size: Math.max(16, x.byteLength), usage: 0x80 | 4 | 8, mappedAtCreation: true });
  new Float32Array(b.getMappedRange()).set(x); b.unmap(); return b;
};
const download = async (b: any, n: number) => {
  const r = device.createBuffer({ size: n * 4, usage: 1 | 8 });
  const e = device.createCommandEncoder(); e.copyBufferToBuffer(b, 0, r, 0, n * 4); device.queue.submit([e.finish()]);
  await r.mapAsync(1); return new Float32Array(r.getMappedRange().slice(0));
};
const STRIDE = 1048573;
const bits = Uint32Array.from({ length: Math.floor(2 ** 32 / STRIDE) }, (_, i) => i * STRIDE);
const near = Float32Array.from({ length: 4001 }, (_, i) => (i - 2000) / 40 + 0.0123 * Math.sin(i));
const special = Float32Array.of(0, -0, Infinity, -Infinity, NaN, 1, -1, 3.4e38, -3.4e38, 1.17549435e-38, -1.17549435e-38, 2048, 1e6, -123456, 88.7, 88.8, -87.3, -88, -103, -104);
const x = Float32Array.of(...new Float32Array(bits.buffer), ...near, ...special);
const ulp = (v: number) => { const a = Math.abs(v); if (!(a > 2 ** -126)) return 2 ** -149; return 2 ** (Math.floor(Math.log2(a)) - 23); };
const out: any[] = [];
const times: any[] = [];
const want = new URLSearchParams(location.search).get('only');
const xb = upload(x);
for (const { definition: f, run } of all()) {
  if (f.kind !== 'scalar') continue;
  for (const what of ['run', 'derivative'] as const) {
    const t = performance.now();
    let y: Float32Array;
    try { y = await download(gpu[what](f, { input: xb }), x.length); } catch (e) { out.push([f.name, what, String(e)]); continue; }
    times.push([performance.now() - t, f.name + what]);
    const ref = (what === 'run' ? (run as any) : (run as any).derivative)(Float64Array.from(x), Object.fromEntries(Object.entries(f.params).filter(([, p]) => !(p as any).random).map(([k,p])=>[k,Math.fround(p.default)]))) as Float64Array;
    let worst = 0, at = 0, abs = 0, absAt = 0, bad: any[] = [];
    for (let i = 0; i < x.length; i++) {
      const r = Math.fround(ref[i]!), g = y[i]!;
      if (Math.abs(x[i]!) < 1.2e-38 && x[i] !== 0) continue;
      if (Object.is(r, g) || r === g || (Number.isNaN(r) && Number.isNaN(g))) continue;
      if (!Number.isFinite(r) || !Number.isFinite(g)) { if (bad.length < 4) bad.push([x[i], g, r]); continue; }
      if (Math.abs(x[i]!) < 1.2e-38 || Math.abs(ref[i]!) < 1.2e-38) continue;
      const e = Math.abs(g - ref[i]!), u = e / ulp(ref[i]!);
      if (u > 64) { if (e > abs) { abs = e; absAt = x[i]!; } } else if (u > worst) { worst = u; at = x[i]!; }
    }
    out.push([f.name, what, +worst.toFixed(2), at, abs, absAt, ...bad.map(b => b.join('/'))]);
  }
}
log.times = times.sort((a, b) => b[0] - a[0]).slice(0, 8); log.total = performance.now() - t0; log.out = out;
fetch('/result', { method: 'POST', body: JSON.stringify(log) });
