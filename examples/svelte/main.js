import { mount } from 'svelte'
import Purchase from './Purchase.svelte'

mount(Purchase, { target: document.getElementById('app') })
