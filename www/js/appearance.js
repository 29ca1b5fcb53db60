/** How the page looks where its address says so: in a frame, as the page around it does. */

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

  /** As the text of a query; empty while the page looks as the visitor's device wants it. */
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

/** What is said, and can be. */
const asked = (said) => Object.fromEntries([
  ['theme', THEMES.includes(said.get('theme'))],
  ['accent', CSS.supports('color', said.get('accent') ?? '')]
].filter(([, can]) => can).map(([name]) => [name, said.get(name)]))
