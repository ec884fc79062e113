import { ref } from 'vue'

/** What the screen reader is told next, without moving the focus. */
export const announced = ref('')

/** Says it even when it is the same as last time: a trailing space makes it new. */
export function announce(words: string): void {
  announced.value = announced.value === words ? `${words}\u00a0` : words
}
