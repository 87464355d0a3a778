// One cold start: prints the milliseconds from before the import of a peer to its first result.
const before = performance.now();
const { first } = await import(`./peers/${process.argv[2]}.mjs`);
await first();
console.log(performance.now() - before);
process.exit(0);
