/** The page on its server, where it can be kept for later; the page that is one file is there already. */

import './main.js'
import { keepOffline } from './offline.js'

// What a visitor waits for comes first.
document.querySelector('dspp-calculator').addEventListener('dspp-calculator:ready', () => keepOffline(document), { once: true })
