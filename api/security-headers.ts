/** Headers of every answer: nothing is loaded from elsewhere, nothing runs inline, nobody learns where a pupil came from. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Scripts, styles and fonts of the page, which only a page can use; a worker's script brings its own policy along. */
const PART_OF_PAGE = /^\/assets\/(?!.*worker).*\.(js|css|woff2)$/;

export function securityHeaders(): MiddlewareHandler {
  const whole = headersOfAnswers();
  const part = headersOfParts();
  return (context, next) => (PART_OF_PAGE.test(context.req.path) ? part : whole)(context, next);
}

/** The first screen fetches some twenty of them: half a kilobyte of headers each is a tenth of it. */
function headersOfParts(): MiddlewareHandler {
  return secureHeaders({
    strictTransportSecurity: false,
    xContentTypeOptions: true,
    crossOriginResourcePolicy: true,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
}

function headersOfAnswers(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      // MapLibre makes its icons and glyphs as data: and blob: images.
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    permissionsPolicy: { geolocation: [], microphone: [], payment: [], usb: [] },
  });
}
