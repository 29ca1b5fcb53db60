import { inFirefox } from './browser.mjs'
import { looks } from './looks.mjs'

inFirefox('Firefox as narrow as a phone, in the dark', { width: 360, height: 740, dark: true }, [looks])
