// Serves the built site to this machine.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import serveStatic from 'serve-static';

const built = fileURLToPath(new URL('../dist', import.meta.url));

/** The port that is tried first. */
export const PORT = 4173;

/**
 * Starts a server and resolves to its address and a way to end it. A port that is taken is passed over for the next free one,
 * unless the caller asked for that very port.
 */
export async function serve({ port, host = '127.0.0.1', folder = built } = {}) {
  if (!existsSync(folder)) throw new Error('the site has not been built: run `npm run build` first');
  const answer = answerFrom(folder, host);
  // What a request expects beside its answer is passed over, as RFC 9110 allows; by itself, Node would refuse it, without our headers.
  const server = createServer(answer).on('checkExpectation', answer);
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

/** What answers a request: checks of the request first, then the files, then the page for what is not there. */
function answerFrom(folder, host) {
  // `no-cache` lets a browser keep a file but asks for a change before it is used: a rebuild shows at once.
  const files = serveStatic(folder, {
    cacheControl: false,
    setHeaders: res => res.setHeader('Cache-Control', 'no-cache'),
  });
  const missing = serveStatic(folder, { index: '404.html', cacheControl: false });
  const compress = compression();
  return (req, res) => {
    res.setHeader('X-Content-Type-Options', 'nosniff');
    if (!isOwnName(req.headers.host, host))
      return refuse(res, 403, 'this server answers for this machine only');
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('Allow', 'GET, HEAD');
      return refuse(res, 405, `${req.method} is not allowed: only GET and HEAD are`);
    }
    compress(req, res, () => {
      files(req, res, error => {
        if (error) return refuse(res, error.status ?? 500, error.message);
        showMissing(missing, req, res);
      });
    });
  };
}

/** Sends 404.html with its status; in its absence, and for HEAD, a line of text does. */
function showMissing(missing, req, res) {
  const writeHead = res.writeHead.bind(res);
  // serve-static says 200 for the file that it finds.
  res.writeHead = (_status, ...rest) => writeHead(404, ...rest);
  req.url = '/';
  for (const name of ['range', 'if-none-match', 'if-modified-since']) delete req.headers[name];
  missing(req, res, () => {
    res.writeHead = writeHead;
    refuse(res, 404, 'there is no such page');
  });
}

function refuse(res, status, why) {
  if (res.headersSent) return res.destroy();
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.end(`${why}\n`);
}

/**
 * Whether a request was meant for this server. A page of another site could have its own name lead to 127.0.0.1 and read what is
 * served here (DNS rebinding); the Host header then has that site's name. Addresses cannot be made to lead elsewhere.
 */
function isOwnName(header, host) {
  const name = header
    ?.replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
  return name !== undefined && (name === 'localhost' || name === host.toLowerCase() || isIP(name) !== 0);
}
