import { resolve } from 'node:path'

/** Arguments with the values of these options made absolute: the process that carries them out may stand in another folder. */
export function withFullPaths(args: readonly string[], options: readonly string[]): string[] {
  return args.map((arg, index) => {
    if (options.includes(args[index - 1] ?? '')) return resolve(arg)
    const option = options.find((one) => arg.startsWith(`${one}=`))
    return option === undefined ? arg : `${option}=${resolve(arg.slice(option.length + 1))}`
  })
}
