import type { ReceiptPicture } from '../../data/receipt.ts';
import { DRAWINGS, FILLS } from './receipt-drawings.ts';

/** One of the 64 pictures; its name stands beside it or on what holds it. */
export function ReceiptDrawing({ picture, size }: { picture: ReceiptPicture; size: number | string }) {
  return (
    <svg
      className="receipt-drawing"
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[picture].map(([fill, path]) => (
        <path
          key={path}
          d={path}
          fill={FILLS[fill]}
          stroke="#1d2b2a"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}
