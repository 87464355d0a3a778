// Puts the guide texts into the package, which ships them.
import { cpSync, rmSync } from 'node:fs';

const target = new URL('../guide/', import.meta.url);
rmSync(target, { recursive: true, force: true });
cpSync(new URL('../../../guide/', import.meta.url), target, { recursive: true });
