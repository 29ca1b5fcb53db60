/** Takes the page's appearance from its address: in a frame, that of the page around it. */

const THEMES = ['light', 'dark']
const ACCENT = '--dspp-accent'

export class Appearance {
  #root
  #calculator
  #begun
  #asked = {}

  /** @param {object} [begun] the appearance that the page was made with: `theme`, `accent`, `font`, `radius` */
  constructor (document, calculator, begun = {}) {
    this.#root = document.documentElement
    this.#calculator = calculator
    this.#begun = begun
    this.#paint()
  }

  /** The appearance as query text; empty while it follows the visitor's device. */
  get state () {
    return new URLSearchParams(this.#asked).toString()
  }

  set state (state) {
    this.#asked = asked(new URLSearchParams(state))
    this.#paint()
  }

  #paint () {
    const { theme = '', accent = '', font = '', radius = '' } = { ...this.#begun, ...this.#asked }
    this.#root.style.colorScheme = theme
    this.#root.style.setProperty(ACCENT, accent)
    this.#root.style.setProperty('--dspp-font', font)
    this.#root.style.setProperty('--dspp-radius', radius)
    this.#calculator.setAttribute('theme', theme)
  }
}

/** Keeps the valid settings. */
const asked = (said) => Object.fromEntries([
  ['theme', THEMES.includes(said.get('theme'))],
  ['accent', CSS.supports('color', said.get('accent') ?? '')]
].filter(([, can]) => can).map(([name]) => [name, said.get(name)]))
