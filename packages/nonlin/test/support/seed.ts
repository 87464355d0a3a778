// Property tests draw the same cases on every run, so that a failure is the change's. FC_SEED draws others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261124) });
