/** How the page looks where its address says so: in a frame, as the page around it does. */

const THEMES = ['light', 'dark']

export class Appearance {
  #root
  #calculator
  #theme = ''

  constructor (document, calculator) {
    this.#root = document.documentElement
    this.#calculator = calculator
  }

  /** As the text of a query; empty while the page looks as the visitor's device wants it. */
  get state () {
    return this.#theme && new URLSearchParams({ theme: this.#theme }).toString()
  }

  set state (state) {
    const wanted = new URLSearchParams(state).get('theme')
    this.#theme = THEMES.includes(wanted) ? wanted : ''
    this.#root.style.colorScheme = this.#theme
    this.#calculator.setAttribute('theme', this.#theme)
  }
}
