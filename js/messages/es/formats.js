import { formatsOf } from '../../formats.js'

export const locale = 'es-US'

const general = formatsOf(locale)

/** `lun, 14 de ene de 2008` as `lun, 14 ene 2008`: with short months, `de` is left out. */
const brief = (write) => (...days) => write(...days).replaceAll(' de ', ' ')

export const formats = {
  ...general,
  shortDate: brief(general.shortDate),
  dayWithYear: brief(general.dayWithYear),
  dateRange: brief(general.dateRange),
  dayAndMonth: brief(general.dayAndMonth),
  dayRange: brief(general.dayRange),
  dayRangeWithYear: brief(general.dayRangeWithYear),

  /** `1 acción`, `74.386608 acciones`, `1,000,000 de acciones`. */
  count: (text, one, other) => general.count(text, one, other, `de ${other}`)
}
