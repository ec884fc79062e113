import { Event, globalOptions, type ComponentSpace } from 'glass-easel'
import {
  MiniProgramEnv,
  type AssociatedBackend,
  type CodeSpace,
  type Root,
} from 'glass-easel-miniprogram-adapter'
import type { AppBundle } from './app-bundle.ts'
import { BrowserBackend } from './backend.ts'

export interface Environment {
  createPage(id: string): Root
}

/** WeChat's component framework with the app's templates, styles and scripts in it. */
export function createEnvironment(app: AppBundle, defineTags: (space: ComponentSpace) => void): Environment {
  // A property named `data` would otherwise overwrite the component's own field.
  globalOptions.writeFieldsToNode = false
  const env = new MiniProgramEnv()
  const codeSpace = env.createCodeSpace('', true)
  defineTags(codeSpace.getComponentSpace())
  const backend = associate(env)
  for (const component of app.components) {
    codeSpace.addComponentStaticConfig(component.id, component.config)
    const content = app.templates[component.id]
    if (content === undefined) throw new Error(`no template for ${component.id}`)
    codeSpace.addCompiledTemplate(component.id, { groupList: app.templates, content } as never)
    if (component.scope !== null) codeSpace.addStyleSheet(component.id, undefined, component.scope)
  }
  app.runApp()
  for (const [id, run] of Object.entries(app.scripts)) runScript(codeSpace, id, run)
  return { createPage: (id) => backend.createRoot('wx-page', codeSpace, id) }
}

function associate(env: MiniProgramEnv): AssociatedBackend {
  const backend = new BrowserBackend()
  backend.onEvent((target, type, detail, options) => {
    const event = new Event(type, detail, options)
    Event.dispatchEvent(target, event)
  })
  return env.associateBackend(backend)
}

function runScript(codeSpace: CodeSpace, id: string, run: () => unknown): void {
  codeSpace.globalComponentEnv(globalThis, id, run)
}
