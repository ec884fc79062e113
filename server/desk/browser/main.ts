import { createApp } from 'vue'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/layout.css'
import DeskApp from './desk-app.vue'

createApp(DeskApp).mount('#desk')
