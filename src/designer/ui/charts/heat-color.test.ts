import { describe, expect, it } from 'vitest';
import { heatColor } from './heat-color.ts';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const both = (css: string) => [...css.matchAll(/#[0-9a-f]{6}/g)].map(([hex]) => hex);

describe('heat colours', () => {
  it('keep text readable on every shade, light and dark', () => {
    for (let step = 0; step <= 200; step++) {
      const { background, color } = heatColor(step / 200);
      const [lightText, darkText] = both(color);
      const [light, dark] = both(background);
      expect(contrast(light ?? '', lightText ?? '')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark ?? '', darkText ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('stay in range for shares outside 0 to 1', () => {
    expect(heatColor(-1)).toEqual(heatColor(0));
    expect(heatColor(7)).toEqual(heatColor(1));
  });
});
