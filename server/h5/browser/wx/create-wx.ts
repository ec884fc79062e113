/** `wx` as the app sees it. An interface that is not here can be looked for, but throws when called. */
export function createWx(...parts: readonly object[]): Record<string, unknown> {
  const known: Record<string, unknown> = Object.assign({}, ...parts) as Record<string, unknown>
  return new Proxy(known, {
    get: (target, name: string) =>
      target[name] ??
      (() => {
        throw new Error(`wx.${name} does not exist in the browser`)
      }),
  })
}
