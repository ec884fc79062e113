import { ref } from 'vue'

/** Whether the browser has a network at all. */
export const isOnline = ref(navigator.onLine)
addEventListener('online', () => (isOnline.value = true))
addEventListener('offline', () => (isOnline.value = false))
