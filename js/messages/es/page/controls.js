/** Words of buttons, files and failures, in Spanish. */

import { formats } from '../formats.js'

const { date } = formats

export const take = {
  entered: 'Lo que usted indicó',
  foot: 'Solo una estimación. No es una oferta. Rigen los documentos del plan.',
  printed: (day) => `Impreso el ${date(day)}`,
  reasonsCopied: 'Copiado: su respuesta y el porqué.',
  linkCopied: 'Enlace copiado. Quien lo tenga puede ver lo que usted indicó.',
  copyByHand: 'Su navegador no permitió copiar. Seleccione el texto de abajo y cópielo.',
  datesFile: (month) => `fechas-del-plan-desde-${month}.ics`,
  dueFile: (day) => `fecha-limite-${day}.ics`,
  csvFile: 'respuestas-del-plan.csv',
  calendarFailure: 'No pudimos crear el archivo de calendario. Inténtelo de nuevo o vuelva a cargar la página. No perderá lo que escribió.'
}

export const problems = {
  prefix: 'Error: ',
  more: (count) => `Y ${count} más`
}

export const actions = {
  exampleShown: 'Se llenó el ejemplo. Elija “Deshacer” para recuperar lo que escribió.',
  exampleFirst: 'Se llenó el ejemplo.',
  cleared: 'Se borró el formulario. Elija “Deshacer” para recuperar lo que escribió.',
  undone: 'Se recuperó lo que escribió.',
  set: (count) => `(${count} en uso)`
}

export const files = {
  otherKind: 'Elija un archivo .csv o .txt',
  tooLarge: 'Elija un archivo de 1 MB o menos',
  unreadable: 'No pudimos leer este archivo. Revíselo, o pegue sus líneas',
  tooMany: (most) => `Elija un archivo con ${most} pagos o menos`,
  taken: (name) => `La lista se llenó con ${name}. Elija “Deshacer” para recuperar lo que escribió.`
}

export const withoutWasm = 'La calculadora no funciona en este navegador. Falta WebAssembly o está desactivado. Pruebe con otro navegador.'
export const forbidden = "La política de seguridad de este sitio web impide que funcione la calculadora. Su script-src debe permitir 'wasm-unsafe-eval'."
export const failure = 'La calculadora no funciona en este momento. Vuelva a cargar la página. No perderá lo que escribió.'
export const askBelow = 'Los términos del plan y los teléfonos están abajo.'

export const languageFailure = (name) => `${name} no se cargó. Inténtelo de nuevo.`
