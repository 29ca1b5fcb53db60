import { formatsOf } from '../../formats.js'

export const locale = 'en-US'
export const formats = formatsOf(locale)
