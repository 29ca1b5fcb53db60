import { formatsOf } from '../../formats.js'

export const locale = 'es-US'

const general = formatsOf(locale)

/** `lun, 14 de ene de 2008` as `lun, 14 ene 2008`: with short months, `de` is left out. */
const brief = (write) => (day) => write(day).replaceAll(' de ', ' ')

export const formats = {
  ...general,
  shortDate: brief(general.shortDate),
  dayWithYear: brief(general.dayWithYear),
  dayAndMonth: brief(general.dayAndMonth),

  /** `1 acción`, `74.386608 acciones`, `1,000,000 de acciones`. */
  count: (text, one, other) => general.count(text, one, other, `de ${other}`),

  aboutCount: (text, one, other) => general.aboutCount(text, one, other, `de ${other}`)
}
