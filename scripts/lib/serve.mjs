import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};
const HSTS = 'max-age=31536000; includeSubDomains';
const DRAIN_MS = 10_000;

/**
 * Next behind our own door: it gives each request an id, sets the headers every answer carries, tells who
 * connected, writes one line of log, and closes without cutting anybody off.
 */
export async function serve({ port, host, dev, log }) {
  const { default: next } = await import('next');
  const app = next({ dev, dir: root, hostname: host, port, quiet: !dev });
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 5_000 });
  // The port is taken first, so that a taken one is told at once; early callers wait until Next is ready.
  await listen(server, port, host);
  const ready = app.prepare();
  const handle = async (request, response) => {
    await ready;
    return app.getRequestHandler()(request, response);
  };
  const upgrade = async (request, socket, head) => {
    await ready;
    return app.getUpgradeHandler()(request, socket, head);
  };
  const trusted = process.env.UPMARK_TRUST_PROXY === '1';

  server.on('request', (request, response) => {
    const began = performance.now();
    const id = prepare(request, trusted);
    response.setHeader('x-request-id', id);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.headers['x-forwarded-proto'] === 'https')
      response.setHeader('strict-transport-security', HSTS);
    response.once('close', () => {
      const route = routeOf(request.url ?? '/');
      if (!route) return;
      const ms = Math.round((performance.now() - began) * 10) / 10;
      log.info({
        id,
        method: request.method,
        route,
        status: response.statusCode,
        ms,
        cut: !response.writableEnded || undefined,
      });
    });
    if (!isReadable(request.url ?? '/')) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      return response.end('This address cannot be read.\n');
    }
    handle(request, response).catch((error) => {
      log.error({ id, code: 'request-failed', kind: error?.name });
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"error":{"code":"unexpected"}}');
    });
  });
  server.on('upgrade', (request, socket, head) => {
    // Only the development server speaks over web sockets.
    if (!dev) return socket.destroy();
    prepare(request, trusted);
    upgrade(request, socket, head).catch(() => socket.destroy());
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
  });

  await ready;
  return {
    port: server.address().port,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), dev ? 500 : DRAIN_MS);
      await closed;
      clearTimeout(patience);
      await app.close();
    },
  };
}

const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const problems = {
        EADDRINUSE: `port ${port} is taken. Stop the program that uses it, or choose another with PORT=${port + 1}.`,
        EACCES: `port ${port} may not be used by you. Choose one above 1023 with PORT.`,
        EADDRNOTAVAIL: `this machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1.`,
        ENOTFOUND: `HOST ${host} is not known. Set it to an address of this machine, such as 127.0.0.1.`,
      };
      reject(error.code in problems ? new Problem(problems[error.code]) : error);
    });
    server.listen(port, host, resolve);
  });

/** What a client says about itself counts only when a proxy we trust stands in front. */
function prepare(request, trusted) {
  const { headers, socket } = request;
  const known = trusted && /^[\w-]{8,64}$/.test(headers['x-request-id'] ?? '');
  const id = known ? headers['x-request-id'] : randomUUID();
  headers['x-request-id'] = id;
  if (trusted) {
    // The last hop is the one our proxy saw itself.
    const seen = headers['x-forwarded-for']?.split(',').at(-1)?.trim();
    headers['x-forwarded-for'] = seen || socket.remoteAddress || '';
  } else {
    for (const name of Object.keys(headers)) if (name.startsWith('x-forwarded-')) delete headers[name];
    headers['x-forwarded-for'] = socket.remoteAddress ?? '';
  }
  headers['x-forwarded-host'] ??= headers.host ?? '';
  headers['x-forwarded-proto'] ??= process.env.NEXTAUTH_URL?.startsWith('https:') ? 'https' : 'http';
  // These are set by our proxy.ts alone.
  delete headers['x-nonce'];
  delete headers['x-upmark-path'];
  return id;
}

/** Next takes what is no UTF-8 in an address for a fault of its own. */
function isReadable(url) {
  try {
    decodeURIComponent(url.split('?', 1)[0]);
    return true;
  } catch {
    return false;
  }
}

/** The address with ids and queries left out; nothing for files of the build. */
function routeOf(url) {
  const path = url.split('?', 1)[0];
  if (path.startsWith('/_next/') || path.startsWith('/__nextjs')) return undefined;
  return path
    .split('/')
    .slice(0, 8)
    .map((part) => (/^[a-z][a-z-]{0,40}$/.test(part) || part === '' ? part : ':id'))
    .join('/');
}
