import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import type { MouseEvent } from 'react';

const iris: MantineColorsTuple = [
  '#f0f1ff',
  '#e0e3ff',
  '#c5cafc',
  '#a6adf6',
  '#8a93f0',
  '#6c76e8',
  '#5a64dc',
  '#4a53c6',
  '#3d45a8',
  '#2f3585',
];

/** Near-neutral, a little blue: index 7 is the page, 6 a raised surface, 4 a line. */
const dark: MantineColorsTuple = [
  '#e6e7ea',
  '#c6c8cf',
  '#a8abb5',
  '#757986',
  '#43464f',
  '#363841',
  '#292b32',
  '#1e1f24',
  '#17181c',
  '#101114',
];

function focusItem({ currentTarget }: MouseEvent<HTMLElement>): void {
  if (document.activeElement !== currentTarget) currentTarget.focus({ preventScroll: true });
}

/** Dense sizes and measured contrast; the kit's own defaults miss WCAG AA in places. */
export const theme = createTheme({
  primaryColor: 'iris',
  colors: { iris, dark },
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.2,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.35' },
      h3: { fontSize: '13px', lineHeight: '1.4' },
    },
  },
  components: {
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', checkIconPosition: 'right' } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    Autocomplete: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    FileInput: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    // The kit's smallest are set in 9 px.
    Badge: { defaultProps: { fz: 'xs' } },
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md', transitionProps: { duration: 80 } } },
    // What the pointer goes to has the focus, as in the menus of the system: one item is marked, not two. Not what only opened under it.
    MenuItem: { defaultProps: { onMouseMove: focusItem } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 100 } } },
    Table: { defaultProps: { fz: 'sm', verticalSpacing: 5, horizontalSpacing: 'sm' } },
  },
});

/** Colours of text that the kit leaves below the contrast of WCAG AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1d1f27',
    '--mantine-color-dimmed': '#5c616e',
    '--mantine-color-placeholder': '#6a6f7c',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-gray-text': '#4a4f5b',
    '--mantine-color-gray-light-color': '#4a4f5b',
    '--mantine-color-iris-light-color': '#4a53c6',
  },
  dark: {
    '--mantine-color-text': '#e6e7ea',
    '--mantine-color-dimmed': '#a8abb5',
    '--mantine-color-placeholder': '#9296a1',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-gray-text': '#c6c8cf',
    '--mantine-color-gray-light-color': '#c6c8cf',
    '--mantine-color-iris-text': '#a6adf6',
    '--mantine-color-iris-light-color': '#a6adf6',
    '--mantine-color-anchor': '#a6adf6',
  },
});
