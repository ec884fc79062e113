/** The one place that says where the server is and which optional parts this build has. */
export const config = {
  /**
   * Address of the server without a slash at the end, such as https://wence.example.gov.cn; it must be listed as a
   * request domain in the WeChat console. Empty means "where this page came from" and works only in a browser.
   */
  baseUrl: '',
  /** True when app.json declares WeChat's 同声传译 plugin under the name WechatSI; voice input is hidden otherwise. */
  voicePlugin: false,
  /**
   * True when the server was given WeChat's account and checks what users write. Each question
   * and comment then carries a one-time login code.
   */
  contentCheck: false,
} as const
