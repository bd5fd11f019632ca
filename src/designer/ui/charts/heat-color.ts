type Rgb = readonly [number, number, number];

const lightRamp = { from: [241, 246, 252], to: [11, 74, 134] } as const;
const darkRamp = { from: [37, 46, 58], to: [116, 192, 252] } as const;

/** Background and text colour for a share of 0 to 1, for both themes; the text's contrast is 4.5 or more everywhere. */
export function heatColor(share: number): { readonly background: string; readonly color: string } {
  const light = mix(lightRamp.from, lightRamp.to, share);
  const dark = mix(darkRamp.from, darkRamp.to, share);
  return { background: `light-dark(${toCss(light)}, ${toCss(dark)})`, color: `light-dark(${textOn(light)}, ${textOn(dark)})` };
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = Math.min(1, Math.max(0, share));
  const at = (i: 0 | 1 | 2) => Math.round(from[i] + (to[i] - from[i]) * part);
  return [at(0), at(1), at(2)];
}

function toCss([r, g, b]: Rgb): string {
  return `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Black or white, whichever stands out more. */
function textOn(background: Rgb): string {
  return luminance(background) > 0.179 ? '#000000' : '#ffffff';
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
