import { expect, test } from 'vitest';
import type { Position } from '../../data/geometry.ts';
import { readKey, type KeyAction } from './key-adapter.ts';
import { startTool, step } from './step.ts';

const HERE: Position = [5.3, 60.4];
const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey', boolean>> = {}) =>
  readKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }, HERE, 2);

test('arrows move the map under the crosshair, finer with shift', () => {
  expect(press('ArrowLeft')).toEqual({ is: 'pan', dx: -40, dy: 0 });
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ is: 'pan', dx: 0, dy: 8 });
});

test.each(['Enter', ' '])('«%s» places a point under the crosshair', (key) => {
  expect(press(key)).toEqual({ is: 'event', event: { is: 'place', at: HERE, metresPerPx: 2 } });
});

test('Backspace takes back the point that was just placed', () => {
  const happen = (tool: ReturnType<typeof startTool>, action: KeyAction | null) =>
    action?.is === 'event' ? step(tool, action.event) : tool;
  const placed = happen(startTool(), press('Enter'));
  expect(placed.history.now.parts).toEqual([[HERE]]);
  expect(happen(placed, press('Backspace')).history.now.parts).toEqual([]);
});

test('Ctrl+Z undoes and Ctrl+Shift+Z redoes', () => {
  expect(press('z', { ctrlKey: true })).toEqual({ is: 'event', event: { is: 'undo' } });
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ is: 'event', event: { is: 'redo' } });
});

test('Tab and letters are left to the browser', () => {
  expect([press('Tab'), press('a'), press('ArrowLeft', { altKey: true })]).toEqual([null, null, null]);
});

test('1 to 4 choose what Enter does: draw, rub out, drag the line, move the map', () => {
  const grips = ['1', '2', '3', '4'].map((key) => press(key));
  expect(grips).toEqual(['draw', 'rub', 'bend', 'move'].map((grip) => ({ is: 'event', event: { is: 'grip', grip } })));
  expect([press('0'), press('5')]).toEqual([null, null]);
});
