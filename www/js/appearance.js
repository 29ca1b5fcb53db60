/** Takes the page's appearance from its address: in a frame, that of the page around it. */

const THEMES = ['light', 'dark']
const ACCENT = '--dspp-accent'

export class Appearance {
  #root
  #calculator
  #asked = {}

  constructor (document, calculator) {
    this.#root = document.documentElement
    this.#calculator = calculator
  }

  /** The appearance as query text; empty while it follows the visitor's device. */
  get state () {
    return new URLSearchParams(this.#asked).toString()
  }

  set state (state) {
    const { theme = '', accent = '' } = this.#asked = asked(new URLSearchParams(state))
    this.#root.style.colorScheme = theme
    this.#root.style.setProperty(ACCENT, accent)
    this.#calculator.setAttribute('theme', theme)
  }
}

/** Keeps the valid settings. */
const asked = (said) => Object.fromEntries([
  ['theme', THEMES.includes(said.get('theme'))],
  ['accent', CSS.supports('color', said.get('accent') ?? '')]
].filter(([, can]) => can).map(([name]) => [name, said.get(name)]))
