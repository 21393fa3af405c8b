import { Button, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent, a deep green-blue: shade 7 on white and shade 3 on the dark ground are above 6:1. */
const accent: MantineColorsTuple = [
  '#eaf4f4',
  '#d5e8e9',
  '#aed3d5',
  '#83bdc1',
  '#5ba7ad',
  '#388e95',
  '#1f747c',
  '#0f5e67',
  '#0a4b53',
  '#06393f',
];

const warmGray: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#e5e1da',
  '#d6d1c8',
  '#b3ada2',
  '#8b8579',
  '#6d675d',
  '#5a554d',
  '#3c3833',
  '#262320',
];

const warmDark: MantineColorsTuple = [
  '#efece6',
  '#cfcac1',
  '#b9b3a8',
  '#8f897e',
  '#4a4740',
  '#33312d',
  '#262522',
  '#1e1d1b',
  '#171614',
  '#100f0e',
];

const red: MantineColorsTuple = [
  '#fbeae8',
  '#f6d2cf',
  '#ecaaa5',
  '#e2817a',
  '#d45f57',
  '#c2453d',
  '#b3382f',
  '#a4302a',
  '#8a2822',
  '#6d1f1b',
];

const FONT = "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif";
const SIZE = { small: '0.875rem', body: '1rem', title: '1.625rem' };

/** Three sizes and two weights of text whatever size a component asks for, small corners, shadows on floats only. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  colors: { accent, gray: warmGray, dark: warmDark, red },
  black: '#262320',
  fontFamily: FONT,
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: FONT, fontWeight: '650' },
  fontSizes: { xs: SIZE.small, sm: SIZE.small, md: SIZE.body, lg: SIZE.body, xl: SIZE.title },
  fontWeights: { regular: '400', medium: '650', bold: '650' },
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md', fw: 650, fz: SIZE.body },
      // Left alone, the words would be white in the dark too, on a light shade.
      vars: (_, { variant = 'filled' }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--on-accent)' } : {},
      }),
    }),
    Modal: { defaultProps: { radius: 6, overlayProps: { backgroundOpacity: 0.45 } } },
    Menu: { defaultProps: { shadow: 'md', radius: 6, withinPortal: true } },
    Popover: { defaultProps: { shadow: 'md', radius: 6 } },
    SegmentedControl: {
      styles: {
        root: { background: 'var(--sunken)' },
        indicator: { boxShadow: 'none', border: '1px solid var(--line-strong)', background: 'var(--paper)' },
      },
    },
    PasswordInput: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
  },
});
