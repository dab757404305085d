import { expect, test } from 'vitest';
import {
  classMapAddress,
  kitAddress,
  sessionInAddress,
  START_ADDRESS,
  statementAddress,
  teacherPlace,
  textsAddress,
  wallAddress,
} from './teacher-address.ts';

const ID = '1b5e7a90-c3d2-4f84-9e6b-5b5b5b5b5b5b';
const pathOf = (address: string) => new URL(address, 'http://x').pathname;

test.each([
  [START_ADDRESS, 'start', ''],
  ['/laerer/', 'start', ''],
  ['/laerer/hefte', 'kit', ''],
  ['/laerer/hefte/brev', 'kit', ''],
  [kitAddress(ID), 'kit', ''],
  [wallAddress(ID), 'wall', ID],
  [`/laerer/${ID}/`, 'wall', ID],
  [classMapAddress(ID), 'class-map', ID],
  [textsAddress(ID), 'texts', ID],
  [statementAddress(ID), 'statement', ID],
  [`/laerer/${ID}/noe`, 'unknown', ID],
])('%s is %s of session «%s»', (address, place, session) => {
  expect(teacherPlace(pathOf(address))).toBe(place);
  expect(sessionInAddress(pathOf(address))).toBe(session);
});
