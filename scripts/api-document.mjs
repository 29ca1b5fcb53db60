/**
 * Writes docs/api.md: fills the parts that `<!-- … -->` comments name from the declarations.
 *
 * Reads the declarations line by line; their comments are Markdown.
 */
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { declarations } from './declarations.mjs'
import { isMain, main, root } from './run.mjs'

const DOCUMENT = join(root, 'docs/api.md')
const GENERATED = /(<!-- from (\S+): (.+?) -->\n)[^]*?(<!-- end -->)/g
const DECLARATIONS = { dspp: declarations, 'dspp/element': () => readFileSync(join(root, 'js/element.d.ts'), 'utf8') }

/** Returns the document, with its generated parts written again. */
export async function apiDocument () {
  const text = await readFile(DOCUMENT, 'utf8')
  const declared = new Map(Object.entries(DECLARATIONS).map(([entry, read]) => [entry, declarationsIn(read())]))
  const sections = new Set([...declared.values()].flat().map(({ name }) => name))
  return text.replace(GENERATED, (_, begin, entry, what, end) => `${begin}\n${PARTS[what](declared.get(entry), sections).trim()}\n\n${end}`)
}

const PARTS = {
  introduction: ([{ comment }]) => prose(comment),
  functions: (all) => all.filter(({ kind }) => ['function', 'const'].includes(kind)).map((one) => callable(one, '###')).join(''),
  classes: (all, sections) => all.filter(({ kind }) => kind === 'class').map((one) => classSection(one, sections)).join(''),
  interfaces: (all, sections) => all.filter(({ kind }) => kind === 'interface').map((one) => interfaceSection(one, sections)).join(''),
  types: (all, sections) => all.filter(({ kind }) => kind === 'type').map((one) => typeSection(one, sections)).join(''),
  properties: (all, sections) => propertyTable(all.find(({ kind }) => kind === 'class').members, sections),
  events: (all) => `\n| event | when | its \`detail\` |\n|---|---|---|\n${all.find(({ name }) => name === 'HTMLElementEventMap').members.map(eventRow).join('')}\n`
}

/** Finds each declaration at the left margin or in `declare global`, with its comment and body. */
function declarationsIn (text) {
  const lines = text.split('\n')
  const found = [{ kind: 'file', comment: commentAt(lines, 0).comment }]
  for (let index = 0; index < lines.length; index += 1) {
    const { comment, next } = commentAt(lines, index)
    const [, indent, kind, name, rest] = /^( *)(?:export )?(class|interface|type|function|const) (\w+)(.*)$/.exec(lines[next] ?? '') ?? []
    if (!kind) continue
    const end = rest.endsWith('{') ? lines.indexOf(`${indent}}`, next) : next
    const body = lines.slice(next + 1, end).map((line) => line.slice(indent.length + 2))
    const heading = kind === 'type' ? typeText(lines.slice(next)) : lines[next].trim().replace(/ \{$/, '')
    found.push({ kind, name, comment, heading, members: membersOf(body) })
    index = end
  }
  return found
}

/** Returns the text of a type, which ends at an empty line. */
const typeText = (lines) => lines.slice(0, lines.indexOf('')).map((line) => line.trim()).join(' ').replace(/^export /, '')

/** Returns the comment that begins on this line, without stars, and the next line. */
function commentAt (lines, index) {
  if (!lines[index]?.trimStart().startsWith('/**')) return { comment: '', next: index }
  const end = lines.findIndex((line, at) => at >= index && line.endsWith('*/'))
  const comment = lines.slice(index, end + 1).map((line) => line.trim().replace(/^\/?\*+\/? ?|\s*\*\/$/g, '')).join('\n').trim()
  return { comment, next: end + 1 }
}

/** Returns the members in braces with their comments, including those of nested objects. */
function membersOf (lines, path = '') {
  const members = []
  for (let index = 0; index < lines.length; index += 1) {
    const { comment, next } = commentAt(lines, index)
    const [, name, isOptional, type] = /^(?:readonly )?'?([\w$:-]+)'?(\??): (.*)$/.exec(lines[next] ?? '') ?? []
    if (name && type === '{') {
      const end = lines.findIndex((line, at) => at > next && line.startsWith('}'))
      const suffix = lines[end].slice(1)
      members.push({ name: path + name, comment, type: `object${suffix}`, isOptional: Boolean(isOptional) })
      members.push(...membersOf(lines.slice(next + 1, end).map((line) => line.slice(2)), `${path}${name}${suffix.startsWith('[]') ? '[]' : ''}.`))
      index = end
    } else if (name) {
      members.push({ name: path + name, comment, type, isOptional: Boolean(isOptional) })
      index = next
    } else if (/^(static |get |constructor|\w+ \()/.test(lines[next] ?? '')) {
      members.push({ name: /^(?:static |get )?(\w+)/.exec(lines[next])[1], comment, signature: lines[next] })
      index = next
    }
  }
  return members
}

/** Joins the lines of a comment, except lists and paragraphs. */
const prose = (text) => text.replace(/\n(?!\n|- )(?<!\n\n)/g, ' ').replace(/ {2,}/g, ' ')

const TAG = /^@(\w+) ?/m

/** Returns a comment as Markdown: its text, then its tags. */
function documented (comment) {
  const [said, ...tags] = `\n${comment}`.split(/^(?=@\w)/m)
  const parts = tags.map((tag) => {
    const [, name] = TAG.exec(tag)
    const text = tag.replace(TAG, '').trim()
    switch (name) {
      case 'param': return `\`${text.split(' ')[0]}\`: ${prose(text).replace(/^\w+ /, '')}.`
      case 'returns': return `Gives ${prose(text)}.`
      case 'throws': return `Throws ${prose(text).replace(/^\{(\w+)\}/, '[`$1`](#$1)').replace(/\(#(\w+)\)/, (_, id) => `(#${id.toLowerCase()})`)}.`
      case 'example': return `\`\`\`js\n${text}\n\`\`\``
      default: throw new Error(`@${name} is not known.`)
    }
  })
  return [prose(said.trim()), ...parts].filter(Boolean).join('\n\n')
}

const callable = ({ name, comment, heading, signature = heading }, level) =>
  `\n${level} ${name}\n\n\`\`\`ts\n${signature.replace(/^export /, '')}\n\`\`\`\n\n${documented(comment)}\n`

function classSection ({ name, comment, members }, sections) {
  const methods = ['constructor', 'static', ''].flatMap((first) => members.filter(({ signature = '' }) => first === /^(?:constructor|static)?/.exec(signature)[0] && signature))
  const fields = members.filter(({ type }) => type)
  const titled = methods.map((method) => ({ ...method, name: titleOf(name, method) }))
  const table = fields.length > 0 ? `\n${fieldTable(fields, sections)}` : ''
  return `\n### ${name}\n\n${documented(comment)}\n${table}${titled.map((method) => callable(method, '####')).join('')}`
}

/** Returns a title such as `plan.quote`. */
function titleOf (owner, { name, signature }) {
  if (name === 'constructor') return `new ${owner}`
  return signature.startsWith('static ') ? `${owner}.${name}` : `plan.${name}`
}

function interfaceSection ({ name, comment, heading, members }, sections) {
  const [, base] = / extends (.*)$/.exec(heading) ?? []
  const more = base ? `${comment ? '\n\n' : ''}It has all of \`${base}\`, and:` : ''
  return `\n### ${name}\n\n${prose(comment)}${more}\n\n${fieldTable(members, sections)}`
}

const fieldTable = (members, sections) => `| field | type | meaning |\n|---|---|---|\n${members.map((member) => fieldRow(member, sections)).join('')}`

const fieldRow = ({ name, type, isOptional, comment }, sections) =>
  `| \`${name}\` | ${written(type, isOptional, sections)} | ${cell(comment)} |\n`

const typeSection = ({ name, comment, heading }, sections) =>
  `\n### ${name}\n\n${[prose(comment), written(heading.replace(/^type \w+(<.*?>)? = /, ''), false, sections)].filter(Boolean).join('\n\n')}\n`

const propertyTable = (members, sections) => `\n| property | meaning |\n|---|---|\n${members.map(({ name, comment }) => `| \`${name}\` | ${cell(comment)} |\n`).join('')}\n`

const eventRow = ({ name, comment, type }) => `| \`${name}\` | ${cell(comment)} | \`${/<(.*)>/.exec(type)[1]}\` |\n`

const cell = (comment) => prose(comment).replace(/^@deprecated/, 'Deprecated:').replace(/\n+/g, ' ').replaceAll('|', '\\|')

/** Writes a type, without `null` if it is optional. */
function written (type, isOptional, sections) {
  const choices = type.split(/ \| (?![^<({]*[>)}])/).filter((choice) => !(isOptional && choice === 'null'))
  return choices.map((choice) => {
    const name = choice.replace('[]', '')
    return sections.has(name) ? `[\`${choice}\`](#${name.toLowerCase()})` : `\`${choice.replaceAll('|', '\\|')}\``
  }).join(' or ')
}

if (isMain(import.meta)) await main(async () => writeFile(DOCUMENT, await apiDocument()))
