import { z } from 'zod';
import { Case, Slug } from '../case.ts';
import { PublicFinding } from '../finding.ts';
import { Receipt, RECEIPT_ANSWERS } from '../receipt.ts';
import { SchoolRow } from '../release.ts';
import { routes } from './route.ts';

/** Says nothing of the class: only what became of it, in public words and bands, and who decides when. */
export const ReceiptAnswer = z.strictObject({
  answer: z.enum(RECEIPT_ANSWERS),
  case: Slug,
  title: Case.shape.title,
  decision: Case.shape.decision,
  /** Of `many`, at least one. */
  findings: z.array(PublicFinding.pick({ id: true, title: true, status: true, reply: true })),
  /** Rows of the latest release that count this pupil for the school; a row that is not shown is not here. */
  rows: z.array(SchoolRow.omit({ school: true })),
});

export const receiptRoutes = routes({
  keepReceipt: {
    id: 'keepReceipt',
    method: 'put',
    path: '/api/seats/:seat/receipt',
    summary: 'Keeps the hash of the receipt the device has made. The same again → 200; a seat has one receipt.',
    who: ['pupil'],
    reads: 'own',
    request: { params: z.strictObject({ seat: z.uuidv4() }), body: Receipt },
    replies: { 200: z.strictObject({ kept: z.literal(true) }), 201: z.strictObject({ kept: z.literal(true) }) },
    problems: ['seat-unknown', 'delivery-ended', 'receipt-taken', 'not-valid'],
    limit: 'none',
  },
  lookUpReceipt: {
    id: 'lookUpReceipt',
    method: 'post',
    path: '/api/sessions/:session/receipts/look-up',
    summary:
      'What became of it? A wrong receipt, an unknown one and an unknown class get the same answer in the same time.',
    who: ['anyone'],
    reads: 'nothing',
    request: { params: z.strictObject({ session: z.uuidv4() }), body: Receipt },
    replies: { 200: ReceiptAnswer },
    problems: ['receipt-unknown', 'too-many-tries', 'not-valid'],
    limit: 'receipt-failures',
  },
  eraseReceipt: {
    id: 'eraseReceipt',
    method: 'post',
    path: '/api/sessions/:session/receipts/erase',
    summary:
      'Erases what the holder of the receipt sent, and the receipt. A wrong receipt, an unknown one, an unknown class and one that is erased already get the same answer in the same time.',
    who: ['anyone'],
    reads: 'nothing',
    request: { params: z.strictObject({ session: z.uuidv4() }), body: Receipt },
    replies: { 200: z.strictObject({ erased: z.literal(true) }) },
    problems: ['receipt-unknown', 'too-many-tries', 'not-valid'],
    limit: 'receipt-failures',
  },
});
