// Serves the built site to this machine.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const site = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * Starts a server and resolves to its address and a way to end it. A port that is taken is passed over for the next free one,
 * unless the caller asked for that very port.
 */
export async function serve({ port, host = '127.0.0.1' } = {}) {
  if (!existsSync(site)) throw new Error('the site has not been built: run `npm run build` first');
  const server = createServer(sirv(site, { etag: true }));
  const listen = wanted =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, host, () => resolve(server.address().port));
    });
  const taken = await listen(port ?? PORT).catch(error => {
    if (port === undefined && error.code === 'EADDRINUSE') return listen(0);
    throw error;
  });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where the site is looked for first. */
export const PORT = 4173;
