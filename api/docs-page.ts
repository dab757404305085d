/** `/api/docs`: the contract as a page to read. In English, for developers; plain HTML, because the CSP allows no styles here. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { CONTRACT } from '../data/contract.ts';
import type { Route } from '../data/contract/route.ts';

export function docsPage(version: string): HtmlEscapedString | Promise<HtmlEscapedString> {
  const routes: Route[] = Object.values(CONTRACT);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Barnetråkk API ${version}</title>
      </head>
      <body>
        <main>
          <h1>Barnetråkk API ${version}</h1>
          <p>
            Machine-readable: <a href="/api/openapi.json">openapi.json</a>. Refusals are problem documents (RFC 9457)
            with a <code>code</code>. Unsafe methods need <code>Content-Type: application/json</code> and
            <code>X-Requested-With: barnetrakk</code>; a pupil's device sends <code>Authorization: Bearer</code> and its
            seat token.
          </p>
          ${routes.map(
            (route) => html`
              <section id="${route.id}">
                <h2><code>${route.method.toUpperCase()} ${route.path}</code></h2>
                <p>${route.summary}</p>
                <dl>
                  <dt>Who</dt>
                  <dd>${route.who.join(', ')}</dd>
                  <dt>Reads</dt>
                  <dd>${route.reads}</dd>
                  <dt>Answers</dt>
                  <dd>${Object.keys(route.replies).join(', ')}</dd>
                  <dt>Refusals</dt>
                  <dd>${route.problems.join(', ') || 'none of its own'}</dd>
                </dl>
              </section>
            `,
          )}
        </main>
      </body>
    </html>`;
}
