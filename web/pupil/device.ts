/** The tablet's storage, outbox and sender, opened once for the page. */
import { openTablet, type Tablet } from '../offline/database.ts';
import { openOutbox, type Outbox } from '../offline/outbox.ts';
import { newId } from '../offline/random-id.ts';
import { startSender } from '../offline/sender.ts';

export type Device = { readonly tablet: Tablet; readonly outbox: Outbox };

let opened: Promise<Device> | undefined;

async function open(): Promise<Device> {
  const tablet = await openTablet(Date.now());
  const outbox = await openOutbox(tablet);
  startSender(tablet, outbox, { now: Date.now, random: Math.random, newId });
  return { tablet, outbox };
}

/** @throws when the browser may not store anything */
export function openDevice(): Promise<Device> {
  opened ??= open();
  return opened;
}
