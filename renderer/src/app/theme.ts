import {
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  Modal,
  ModalCloseButton,
  Tooltip,
} from '@mantine/core'

/** The one accent, #1f4e8c, from its faintest ground to its darkest pressed state. */
const accent: MantineColorsTuple = [
  '#eef4fb',
  '#d8e5f5',
  '#b0caeb',
  '#8db5ee',
  '#6193d4',
  '#4179c2',
  '#2f66b0',
  '#1f4e8c',
  '#193f71',
  '#122d52',
]
const slate: MantineColorsTuple = [
  '#f6f7f9',
  '#eef1f5',
  '#dde1e6',
  '#cdd3da',
  '#a5afbb',
  '#818c9a',
  '#66717e',
  '#55606e',
  '#37414d',
  '#1b232d',
]
const nearBlack: MantineColorsTuple = [
  '#e4e8ed',
  '#c5ccd5',
  '#a5afbb',
  '#8a95a3',
  '#3c4550',
  '#2d333b',
  '#1d2227',
  '#14171b',
  '#0f1215',
  '#0a0c0e',
]

const family = '"IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif'

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, gray: slate, dark: nearBlack },
  black: '#1b232d',
  fontFamily: family,
  fontFamilyMonospace: family,
  headings: { fontFamily: family, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '3px', lg: '4px', xl: '8px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: { xs: 'none', sm: 'none' },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, props) => ({
        root:
          props.size === 'sm' ? { '--button-height': '32px', '--button-padding-x': '12px', '--button-fz': '14px' } : {},
      }),
      styles: { label: { fontWeight: 500 } },
    }),
    Input: Input.extend({
      vars: (_theme, props) => ({
        wrapper:
          props.size === undefined || props.size === 'sm' ? { '--input-height': '32px', '--input-fz': '14px' } : {},
      }),
    }),
    InputWrapper: InputWrapper.extend({
      styles: {
        label: { fontSize: 13, marginBottom: 4 },
        description: { fontSize: 12, lineHeight: '16px' },
        error: { fontSize: 12, lineHeight: '16px' },
      },
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: 'xs' },
      styles: { label: { fontSize: 14 }, description: { fontSize: 12, lineHeight: '16px' } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        transitionProps: { duration: 0 },
        padding: 'lg',
        // A window has one banner, and it is not the head of a dialog.
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontSize: 16, fontWeight: 600 } },
    }),
    // A menu holds its items and nothing else.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    // Escape closes; who opens a dialog begins at what it asks.
    ModalCloseButton: ModalCloseButton.extend({ defaultProps: { tabIndex: -1 } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 0 } } }),
  },
})

/** Mantine's own names, pointed at the tokens of tokens.css, so that its components and ours share one ground. */
export const resolveVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-dimmed': 'var(--text-quiet)',
    '--mantine-color-error': 'var(--state-red)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--ground)',
    '--mantine-color-default-hover': 'var(--ground-hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-placeholder': 'var(--text-quiet)',
    '--input-bd': 'var(--edge)',
    '--mantine-color-accent-light': 'var(--accent-ground)',
    '--mantine-color-accent-light-hover': 'var(--ground-chosen)',
    '--mantine-color-accent-light-color': 'var(--accent)',
    '--mantine-color-accent-outline': 'var(--accent)',
  }
  return { variables: {}, light: shared, dark: shared }
}
