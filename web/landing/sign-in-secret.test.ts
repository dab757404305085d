import { expect, test } from 'vitest';
import { readSecret } from './sign-in-secret.ts';

test('an address without a hash carries no secret', () =>
  expect([readSecret(''), readSecret('#')]).toEqual([{ is: 'none' }, { is: 'none' }]));
test('eight symbols are a device’s code', () =>
  expect(readSecret('#7KQ2M4PX')).toEqual({ is: 'code', code: '7KQ2M4PX' }));
test('forty-three are a link’s token', () => {
  const token = 'aB3_-'.repeat(9).slice(0, 43);
  expect(readSecret(`#${token}`)).toEqual({ is: 'token', token });
});
