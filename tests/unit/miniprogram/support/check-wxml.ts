import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { collectTemplates } from '../../../../server/h5/compile/compile-templates.ts'
import { readApp, type Unit } from '../../../../server/h5/compile/read-app.ts'

/** A binding in a template that does not fit the page or component it stands in. */
export interface WxmlFault {
  readonly place: string
  readonly message: string
}

const CAPTURE = `
type Keys<V> = V extends unknown ? keyof V : never
type Field<V, K extends PropertyKey> = V extends unknown ? (K extends keyof V ? V[K] : never) : never
type Loose<V> = [NonNullable<V>] extends [never] ? never
  : [NonNullable<V>] extends [readonly (infer I)[]] ? Loose<I>[]
  : [NonNullable<V>] extends [object] ? { [K in Keys<NonNullable<V>>]: Loose<Field<NonNullable<V>, K>> }
  : NonNullable<V>
declare function $Page<D extends WechatMiniprogram.Page.DataOption, C extends WechatMiniprogram.Page.CustomOption>(
  options: WechatMiniprogram.Page.Options<D, C>,
): { data: D; methods: C; properties: {} }
declare function $Component<
  D extends WechatMiniprogram.Component.DataOption = {},
  P extends WechatMiniprogram.Component.PropertyOption = {},
  M extends WechatMiniprogram.Component.MethodOption = {},
  B extends WechatMiniprogram.Component.BehaviorOption = {},
>(
  options: WechatMiniprogram.Component.Options<D, P, M, B, {}>,
): {
  data: D & WechatMiniprogram.Component.PropertyOptionToData<P>
  methods: M
  properties: WechatMiniprogram.Component.PropertyOptionToData<P>
}
`

/**
 * Type-checks every template against its page or component. `replace` gives other templates, by id, to see a fault found.
 * A template shows nothing where a value is null, and reads any field of a union, so both are allowed in the types.
 * The template compiler turns the bindings into TypeScript; the compiler then checks that like any other file.
 */
export function checkWxml(
  root: string,
  replace: Readonly<Record<string, string>> = {},
): readonly WxmlFault[] {
  const app = readApp(root)
  const group = collectTemplates(app)
  for (const [id, source] of Object.entries(replace)) group.addTmpl(id, source)
  const files = new Map([[join(root, 'capture.d.ts'), CAPTURE]])
  const converted = new Map<string, ReturnType<typeof group.getTmplConvertedExpr>>()
  for (const unit of app.units) {
    const file = join(root, `${unit.id}.ts`)
    files.set(file, captureDefinition(readFileSync(file, 'utf8')))
    const expression = group.getTmplConvertedExpr(unit.id, environmentOf(root, unit))
    converted.set(join(root, `${unit.id}.wxml.ts`), expression)
    files.set(join(root, `${unit.id}.wxml.ts`), expression.code() ?? '')
  }
  const program = createProgram(root, files)
  return [...converted].flatMap(([file, expression]) => {
    const source = program.getSourceFile(file)
    if (source === undefined) throw new Error(`${file} is not in the program`)
    return program.getSemanticDiagnostics(source).map((diagnostic) => {
      const from = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0)
      const to = source.getLineAndCharacterOfPosition((diagnostic.start ?? 0) + (diagnostic.length ?? 0))
      const at = expression.getSourceLocation(from.line, from.character, to.line, to.character)
      const place =
        at === undefined ? file : `${file.replace(/\.ts$/, '')}:${(at[0] ?? 0) + 1}:${(at[1] ?? 0) + 1}`
      return { place, message: ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n') }
    })
  })
}

function captureDefinition(source: string): string {
  return source.replace(/^(Page|Component)\(/m, 'export const $unit = $$$1(')
}

function environmentOf(root: string, unit: Unit): string {
  const imports = Object.entries(unit.using).map(
    ([, id], at) => `import { $unit as $tag${at} } from ${JSON.stringify(join(root, id))}`,
  )
  const tags = Object.keys(unit.using).map(
    (tag, at) => `${JSON.stringify(tag)}: Loose<typeof $tag${at}.properties> & Common`,
  )
  return `
import { $unit } from ${JSON.stringify(join(root, unit.id))}
${imports.join('\n')}
type Common = { [Key in 'ariaLabel' | 'ariaRole' | 'ariaHidden' | 'hidden' | 'slot']: any }
declare const data: Loose<typeof $unit.data>
declare const methods: typeof $unit.methods
declare const tags: { ${tags.join('; ')}; [builtIn: string]: any }
`
}

function createProgram(root: string, files: ReadonlyMap<string, string>): ts.Program {
  const configFile = resolve(root, 'tsconfig.json')
  const config = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  )
  if (config === undefined) throw new Error(`${configFile} cannot be read`)
  const options = { ...config.options, noUnusedLocals: false, noUnusedParameters: false }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => files.has(file) || fileExists(file)
  host.readFile = (file) => files.get(file) ?? readFile(file)
  host.getSourceFile = (file, version) => {
    const text = files.get(file)
    return text === undefined ? getSourceFile(file, version) : ts.createSourceFile(file, text, version)
  }
  return ts.createProgram([...config.fileNames, ...files.keys()], options, host)
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'))
}
