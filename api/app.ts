/** The API and its files as one Hono app. Everything comes in as an argument, so that tests need no port. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import { MAX_BODY_BYTES } from '../data/limits.ts';
import { Problem } from '../data/problem.ts';
import type { Dependencies } from './dependencies.ts';
import { createFailureLimits } from './failure-limits.ts';
import { serveMaps } from './map-files.ts';
import { problemResponse } from './problem-response.ts';
import { serveRasterTiles } from './raster-tiles.ts';
import { registerRoutes } from './register.ts';
import type { Handlers } from './route-handler.ts';
import { baseMapHandlers } from './routes/base-maps.ts';
import { caseHandlers } from './routes/cases.ts';
import { classHandlers } from './routes/class.ts';
import { contributionHandlers } from './routes/contributions.ts';
import { demoHandlers } from './routes/demo.ts';
import { findingHandlers } from './routes/findings.ts';
import { invitationHandlers } from './routes/invitations.ts';
import { joinHandlers } from './routes/join.ts';
import { liveHandlers } from './routes/live.ts';
import { operationHandlers } from './routes/operation.ts';
import { receiptHandlers } from './routes/receipts.ts';
import { releaseHandlers } from './routes/releases.ts';
import { sessionHandlers } from './routes/sessions.ts';
import { staffHandlers } from './routes/staff.ts';
import { statementHandlers } from './routes/statements.ts';
import { systemHandlers } from './routes/system.ts';
import { securityHeaders } from './security-headers.ts';
import { serveWeb } from './web-files.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

export function createApp(deps: Dependencies): Hono {
  const app = new Hono();
  app.onError((error, context) => problemResponse(error, context, deps.log));
  app.use(requestId({ headerName: '', generator: deps.newId }));
  app.use(securityHeaders());
  app.use(compress());
  app.use('/api/*', async (context, next) => {
    if (!SAFE_METHODS.includes(context.req.method)) checkUnsafe(context.req.header());
    await next();
  });
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: () => {
        throw new Problem('too-large', `a body holds at most ${MAX_BODY_BYTES} bytes`);
      },
    }),
  );
  registerRoutes(app, handlers(deps), deps, createFailureLimits(deps));
  app.all('/api/*', (context) => {
    throw new Problem('not-found', `there is no ${context.req.method} ${context.req.path}`);
  });
  serveMaps(app, deps.files.maps);
  serveRasterTiles(app, deps);
  serveWeb(app, deps.files.web, deps.files);
  app.notFound((context) =>
    problemResponse(new Problem('not-found', `there is no ${context.req.path}`), context, deps.log),
  );
  return app;
}

/** A form or an image of another site can send neither header, so a staff cookie cannot be used from there. */
function checkUnsafe(headers: Record<string, string>): void {
  if (headers['x-requested-with'] !== 'barnetrakk') {
    throw new Problem('header-missing', 'X-Requested-With must be "barnetrakk"');
  }
  const type = headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Problem('wrong-content-type', `Content-Type is "${type}", must be application/json`);
  }
}

function handlers(deps: Dependencies): Handlers {
  return {
    ...systemHandlers(deps),
    ...demoHandlers(deps),
    ...staffHandlers(),
    ...baseMapHandlers(deps),
    ...caseHandlers(),
    ...invitationHandlers(deps),
    ...sessionHandlers(deps),
    ...liveHandlers(deps),
    ...joinHandlers(deps),
    ...contributionHandlers(deps),
    ...classHandlers(deps),
    ...statementHandlers(),
    ...receiptHandlers(deps),
    ...findingHandlers(),
    ...releaseHandlers(deps),
    ...operationHandlers(deps),
  };
}
