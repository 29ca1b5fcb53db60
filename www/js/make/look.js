/** How the calculator looks: what the maker chose, checked, and what the calculator makes of its color. */

export const THEMES = ['light', 'dark']
export const RADII = [['0', 'Square'], ['0.25rem', 'Slightly round'], ['0.5rem', 'Round'], ['1rem', 'Very round']]
const IMAGE = /^data:image\/(png|jpeg|webp|svg\+xml|gif);base64,[a-z\d+/]+=*$/i
/** Most bytes of a logo, because it stands in the address, too. */
export const MOST_LOGO = 48_000

/** Keeps what a browser can use; a look may come with an address. */
export const lookOf = ({ accent = '', font = '', radius = '', logo = '', theme = '', lang = '' }) => Object.fromEntries(Object.entries({
  accent: /^#[\da-f]{6}$/i.test(accent) && accent,
  font: isFont(font) && font,
  radius: RADII.some(([value]) => value === radius) && radius,
  logo: IMAGE.test(logo) && logo.length < MOST_LOGO * 1.4 && logo,
  theme: THEMES.includes(theme) && theme,
  lang: /^[a-z]{2}$/.test(lang) && lang
}).filter(([, value]) => value))

/** Returns a color that was typed as style sheets have it, `#` or not; undefined if it is none. */
export function colorOf (text) {
  const [, digits] = /^\s*#?([\da-f]{6}|[\da-f]{3})\s*$/i.exec(text) ?? []
  return digits && `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase()
}

/** Allows names of fonts alone. */
const isFont = (font) => /^[\p{L}\d ,'"-]{1,200}$/u.test(font)

/** Custom properties of the look. */
export const propertiesOf = ({ accent, font, radius }) => Object.entries({ '--dspp-accent': accent, '--dspp-font': font, '--dspp-radius': radius }).filter(([, value]) => value)

/** Returns the style sheet of the look. */
export function sheetOf (look) {
  const lines = propertiesOf(look).map(([name, value]) => `  ${name}: ${value};`)
  return lines.length === 0 ? '' : `dspp-calculator {\n${lines.join('\n')}\n}\n`
}

const linear = (part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
const luminance = ([red, green, blue]) => 0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255)

/** Returns the contrast of two colors, as WCAG counts it. */
export function contrast (one, other) {
  const [more, less] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (more + 0.05) / (less + 0.05)
}

/** Returns red, green and blue of any color that a browser knows. */
export function partsOf (color) {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)
}

export const hexOf = (parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
