/**
 * Method and path of every route without its schemas, so that a browser can call the API without carrying zod. The compiler
 * compares each line with the contract; a route that is missing or differs does not compile.
 */
import type { CONTRACT, RouteId } from '../contract.ts';

type Paths = { readonly [Id in RouteId]: readonly [(typeof CONTRACT)[Id]['method'], (typeof CONTRACT)[Id]['path']] };

export const PATHS = {
  health: ['get', '/api/health'],
  openapi: ['get', '/api/openapi.json'],
  docs: ['get', '/api/docs'],
  getDemo: ['get', '/api/demo'],
  openDoor: ['post', '/api/demo/doors/:door'],
  resetDemo: ['post', '/api/demo/reset'],
  signIn: ['post', '/api/staff/session'],
  whoAmI: ['get', '/api/staff/session'],
  listBaseMaps: ['get', '/api/base-maps'],
  listCases: ['get', '/api/cases'],
  getCase: ['get', '/api/cases/:case'],
  getAddressBlocks: ['get', '/api/cases/:case/address-blocks'],
  createCase: ['post', '/api/cases'],
  createRound: ['post', '/api/cases/:case/rounds'],
  createSession: ['post', '/api/cases/:case/sessions'],
  getSession: ['get', '/api/sessions/:session'],
  closeSession: ['post', '/api/sessions/:session/close'],
  lookUpCode: ['post', '/api/join'],
  takeSeat: ['put', '/api/seats/:seat'],
  getSeat: ['get', '/api/seats/:seat'],
  putContribution: ['put', '/api/seats/:seat/contributions/:contribution'],
  getContribution: ['get', '/api/seats/:seat/contributions/:contribution'],
  deleteContribution: ['delete', '/api/seats/:seat/contributions/:contribution'],
  listContributions: ['get', '/api/seats/:seat/contributions'],
  keepReceipt: ['put', '/api/seats/:seat/receipt'],
  lookUpReceipt: ['post', '/api/sessions/:session/receipts/look-up'],
  publishRelease: ['post', '/api/cases/:case/releases'],
  listReleases: ['get', '/api/cases/:case/releases'],
  getRelease: ['get', '/api/cases/:case/releases/:release'],
  publicCells: ['get', '/api/cases/:case/releases/:release/public/cells'],
  publicHeat: ['get', '/api/cases/:case/releases/:release/public/heat'],
  plannerCells: ['get', '/api/cases/:case/releases/:release/planner/cells'],
  plannerHeat: ['get', '/api/cases/:case/releases/:release/planner/heat'],
  exportRelease: ['get', '/api/cases/:case/releases/:release/export/:format'],
} as const satisfies Paths;
