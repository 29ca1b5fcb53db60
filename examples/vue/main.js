import { createApp } from 'vue'
import Purchase from './Purchase.vue'

createApp(Purchase).mount('#app')
