import { config } from '../config'

/** Whether this build lets WeChat check what users write; the privacy statement says so then. */
export const checksContent: boolean = config.contentCheck

/**
 * A one-time code by which the server may ask WeChat to check the text of this request; empty in a build without the
 * check. It asks the user nothing. A login that fails stops no question: the text then goes unchecked.
 */
export function loginCode(): Promise<string> {
  if (!checksContent) return Promise.resolve('')
  return new Promise((resolve) => {
    wx.login({
      timeout: 2000,
      success: ({ code }) => {
        resolve(code)
      },
      fail: () => {
        resolve('')
      },
    })
  })
}
