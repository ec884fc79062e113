/** The part of jsdom that is used here. Its own types would bring the DOM into every file that imports vitest. */
declare module 'jsdom' {
  export class VirtualConsole {
    on(event: 'jsdomError', listener: (error: Error) => void): void
  }
  export class JSDOM {
    constructor(
      html: string,
      options: {
        readonly url: string
        readonly runScripts: 'outside-only'
        readonly pretendToBeVisual: boolean
        readonly virtualConsole: VirtualConsole
      },
    )
    readonly window: Window & typeof globalThis
  }
}
