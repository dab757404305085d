/** The tablet's storage, outbox and sender, opened once for the page. */
import { openAnswers, type Answers } from '../offline/answers.ts';
import { openTablet, type Tablet } from '../offline/database.ts';
import { openOutbox, type Outbox } from '../offline/outbox.ts';
import { openReceipts, type Receipts } from '../offline/receipts.ts';
import { newId } from '../offline/random-id.ts';
import { mapRests, registerWorker, sendInBackground, takeOverWaiting } from '../offline/register-worker.ts';
import { startSender } from '../offline/sender.ts';

export type Device = {
  readonly tablet: Tablet;
  readonly outbox: Outbox;
  readonly receipts: Receipts;
  readonly answers: Answers;
  /** Resolves when the browser took the storage away under the open page; what it knows is in memory alone then. */
  readonly storageGone: Promise<void>;
};

let opened: Promise<Device> | undefined;

/** The worker comes when the map rests, or then: a page without a map has other things to keep. */
const LATEST_MS = 30_000;

async function open(): Promise<Device> {
  // The page is loaded anew by it; nothing may be opened before.
  if (await takeOverWaiting().catch(() => false)) await new Promise(() => undefined);
  let lose: () => void = () => undefined;
  const storageGone = new Promise<void>((resolve) => {
    lose = resolve;
  });
  const tablet = await openTablet(Date.now(), (why) => {
    // Everything is stored, so a newer page takes up where this one was.
    if (why === 'newer') window.location.reload();
    else lose();
  });
  const outbox = await openOutbox(tablet);
  startSender(tablet, outbox, { now: Date.now, random: Math.random, newId });
  const receipts = openReceipts(tablet, { now: Date.now, random: Math.random });
  const answers = await openAnswers(tablet, { now: Date.now, random: Math.random });
  outbox.subscribe(wakeLater(outbox));
  void mapRests(LATEST_MS)
    .then(registerWorker)
    .catch(() => undefined);
  return { tablet, outbox, receipts, answers, storageGone };
}

/** Once for each time that something begins to wait. */
function wakeLater({ waiting }: Outbox): () => void {
  let asked = false;
  return () => {
    const waits = waiting().length > 0;
    if (waits && !asked) void sendInBackground();
    asked = waits;
  };
}

/** @throws when the browser may not store anything */
export function openDevice(): Promise<Device> {
  opened ??= open();
  return opened;
}
