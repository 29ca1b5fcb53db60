/** The page on a server, which is kept offline; the single-file page needs no such step. */

import './main.js'
import { keepOffline } from './offline.js'

// Waits for the first answer, which matters more.
document.querySelector('dspp-calculator').addEventListener('dspp-ready', () => keepOffline(document), { once: true })
