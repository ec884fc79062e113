type Callable<Api> = Api extends (...args: infer Args) => unknown ? (...args: Args) => unknown : never

/** The named parts of `wx`, with WeChat's own parameter types, so that the shim cannot drift from the typings. */
export type Shim<Names extends keyof WechatMiniprogram.Wx> = {
  readonly [Name in Names]: Callable<WechatMiniprogram.Wx[Name]>
}
