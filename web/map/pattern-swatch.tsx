import { useEffect, useRef } from 'react';
import { PATTERN_SIZE, patternPixels, type PatternName } from './release-patterns.ts';

/** The legend's little field: the very pixels that the map is filled with, two tiles wide. Decoration; words stand beside it. */
export function PatternSwatch({ pattern }: { pattern: PatternName }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { data, width, height } = patternPixels(pattern);
    const tile = new ImageData(data, width, height);
    context.clearRect(0, 0, PATTERN_SIZE * 3, PATTERN_SIZE * 2);
    for (let x = 0; x < 3; x++) for (let y = 0; y < 2; y++) context.putImageData(tile, x * width, y * height);
  }, [pattern]);
  return (
    <canvas ref={canvas} className="swatch" width={PATTERN_SIZE * 3} height={PATTERN_SIZE * 2} aria-hidden="true" />
  );
}
