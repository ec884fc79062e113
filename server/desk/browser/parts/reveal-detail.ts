import { onMounted, type ShallowRef } from 'vue'

/**
 * Where a list and what is chosen of it stand below each other, as at 200 % zoom, the choice would open out of sight:
 * there it takes the focus. Side by side the focus stays in the list.
 */
export function revealDetail(section: Readonly<ShallowRef<HTMLElement | null>>): void {
  onMounted(() => {
    if (matchMedia('(width < 60rem)').matches) section.value?.focus()
  })
}
