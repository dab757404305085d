import type { ComponentProps } from 'react';

/** `primary` once per screen; `quiet` beside it; `danger` for what cannot be undone. */
export type ButtonLook = 'primary' | 'normal' | 'quiet' | 'danger';

/** A button at least 48 px high. One that cannot be pressed uses `aria-disabled` and a sentence beside it, never a bare grey. */
export function Button({ look = 'normal', className = '', ...rest }: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type="button" className={`button button-${look} ${className}`} {...rest} />;
}
