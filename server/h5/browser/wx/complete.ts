interface Callbacks<Result> {
  success?: ((result: Result) => void) | undefined
  fail?: ((error: { errMsg: string }) => void) | undefined
  complete?: ((result: never) => void) | undefined
}

/** Runs an action and reports in WeChat's way: success or fail, then complete. */
export function complete(api: string, option: unknown, act: () => object | undefined): void {
  const callbacks = (option ?? {}) as Callbacks<object>
  let result: object
  try {
    result = { ...act(), errMsg: `${api}:ok` }
  } catch (error) {
    fail(api, option, error instanceof Error ? error.message : String(error))
    return
  }
  callbacks.success?.(result)
  callbacks.complete?.(result as never)
}

/** Reports a failure in WeChat's way. */
export function fail(api: string, option: unknown, reason: string): void {
  const callbacks = (option ?? {}) as Callbacks<object>
  const error = { errMsg: `${api}:fail ${reason}` }
  callbacks.fail?.(error)
  callbacks.complete?.(error as never)
}
