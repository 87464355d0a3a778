#!/usr/bin/env node
// The command. It is not built, because npm links a command at install only if its file is there by then. Old versions of
// Node.js read this far, so that they can say what is the matter.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('nonlin needs Node.js 20 or later; this is ' + process.versions.node);
  process.exitCode = 2;
} else {
  // From 22.1 on Node.js keeps compiled code, which saves a sixth of the time to start.
  import('node:module').then(({ default: { enableCompileCache } }) => {
    if (enableCompileCache) enableCompileCache();
    return import('../dist/main.js');
  });
}
