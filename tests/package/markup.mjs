// The page's markup as a tree, with as much of the DOM as www/js/texts.js looks at: the page is well-formed, so few lines do.

const VOID = ['meta', 'link', 'input', 'br']
const CHARACTERS = { amp: '&', '#10': '\n' }
const PARTS = /<\/([\w-]+)>|<([\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g

const decoded = (text) => text.replace(/&([^;]+);/g, (_, name) => CHARACTERS[name])

class Element {
  nodeType = 1
  childNodes = []

  constructor (localName, attributes) {
    this.localName = localName
    this.attributes = new Map(attributes)
  }

  get children () { return this.childNodes.filter(({ nodeType }) => nodeType === 1) }

  getAttribute (name) { return this.attributes.get(name) ?? null }

  hasAttribute (name) { return this.attributes.has(name) }
}

/** The element around all that the text has. */
export function treeOf (html) {
  const open = [new Element('', [])]
  for (const [, closing, name, attributes, slash, text] of html.replace(/<!--.*?-->|<!doctype html>/gs, '').matchAll(PARTS)) {
    if (text) {
      open.at(-1).childNodes.push({ nodeType: 3, data: decoded(text) })
    } else if (closing) {
      const { localName } = open.pop()
      if (localName !== closing) throw new Error(`</${closing}> ends <${localName}>`)
    } else {
      const pairs = [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [key, decoded(value)])
      const element = new Element(name, pairs)
      open.at(-1).childNodes.push(element)
      if (!VOID.includes(name) && !slash) open.push(element)
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1).localName}> does not end`)
  return open[0]
}
