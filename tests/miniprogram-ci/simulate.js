/* Renders components on WeChat's older framework (exparser and its own wcc), which clients below 3.8.12 still run. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { JSDOM } from 'jsdom'

const SOURCE = join(import.meta.dirname, '../../miniprogram')
const root = compileFolder()
const simulate = startSimulator()
const checks = []

check('answer-card shows heading, quote and follow-up', async () => {
  const card = await render('components/answer-card/answer-card', {
    view: anAnswerView(),
    answer: {},
    answerKey: 'k',
  })
  const text = textOf(card)
  for (const words of [
    '原文没有写明所问',
    '学校提供课后服务。',
    '《测试计划》',
    '接着问的问题',
    '引文没有写到：费用',
  ]) {
    if (!text.includes(words)) throw new Error(`does not show ${words}:\n${text}`)
  }
})

check('answer-card asks a follow-up by a tap', async () => {
  const card = await render('components/answer-card/answer-card', {
    view: anAnswerView(),
    answer: {},
    answerKey: 'k',
  })
  const asked = []
  card.addEventListener('ask', (event) => asked.push(event.detail.question))
  card.querySelector('.follow-up').dispatchEvent('tap')
  await pause()
  if (asked.join() !== '接着问的问题') throw new Error(`asked ${JSON.stringify(asked)}`)
})

check('feedback-bar asks for a reason', async () => {
  const bar = await render('components/feedback-bar/feedback-bar', { answer: {} })
  bar.querySelectorAll('.plain')[1].dispatchEvent('tap')
  await pause()
  if (!textOf(bar).includes('出处不对')) throw new Error(textOf(bar))
})

check('trouble-card says why there is no answer and tries again by a tap', async () => {
  const trouble = {
    heading: '问答服务暂停',
    text: '下午三点恢复',
    icon: 'about',
    retry: '再试一次',
    waitSeconds: 0,
  }
  const card = await render('components/trouble-card/trouble-card', { trouble, canDiscard: true })
  const text = textOf(card)
  for (const words of ['问答服务暂停', '下午三点恢复', '拨打 12345', '再试一次', '删除']) {
    if (!text.includes(words)) throw new Error(`does not show ${words}:\n${text}`)
  }
  let retries = 0
  card.addEventListener('retry', () => (retries += 1))
  card.querySelectorAll('.choice')[1].dispatchEvent('tap')
  await pause()
  if (retries !== 1) throw new Error(`retried ${retries} times`)
})

check('source-quote shows where the words stand', async () => {
  const quote = await render('components/source-quote/source-quote', {
    quote: anAnswerView().blocks[0].quote,
  })
  if (!textOf(quote).includes('第1条')) throw new Error(textOf(quote))
})

let failures = 0
for (const { name, run } of checks) {
  try {
    await run()
    process.stdout.write(`ok   ${name}\n`)
  } catch (error) {
    failures += 1
    process.stdout.write(`FAIL ${name}\n${error instanceof Error ? error.stack : String(error)}\n`)
  }
}
rmSync(root, { recursive: true })
process.exit(failures === 0 ? 0 : 1)

function check(name, run) {
  checks.push({ name, run })
}

/** A copy with every .ts as .js beside it: the simulator reads no TypeScript. */
function compileFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'wence-simulate-'))
  cpSync(SOURCE, folder, { recursive: true, filter: (file) => !/screenshots|node_modules/.test(file) })
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!file.endsWith('.ts')) continue
    const { code } = transformSync(readFileSync(join(folder, file), 'utf8'), {
      loader: 'ts',
      format: 'cjs',
      target: 'es2020',
    })
    writeFileSync(join(folder, file.replace(/\.ts$/, '.js')), code)
    rmSync(join(folder, file))
  }
  return folder
}

function startSimulator() {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', { pretendToBeVisual: true })
  for (const name of [
    'window',
    'document',
    'navigator',
    'location',
    'HTMLElement',
    'Element',
    'Node',
    'Event',
    'CustomEvent',
    'MutationObserver',
    'getComputedStyle',
    'requestAnimationFrame',
  ]) {
    Object.defineProperty(globalThis, name, {
      value: name === 'window' ? window : window[name],
      configurable: true,
      writable: true,
    })
  }
  const loaded = createRequire(import.meta.url)('miniprogram-simulate')
  Object.assign(globalThis.wx ?? {}, { getStorageSync: () => '' })
  return loaded
}

async function render(id, properties) {
  const using = simulate.load(join(root, id), id.split('/').at(-1), { rootPath: root, compiler: 'official' })
  const component = simulate.render(using, properties)
  component.attach(document.createElement('div'))
  await pause()
  return component
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, 20))
}

function textOf(component) {
  return component.dom.textContent.replace(/\s+/g, ' ')
}

function anAnswerView() {
  const quote = {
    key: 'q0',
    index: 0,
    quote: '学校提供课后服务。',
    title: '测试计划',
    number: '',
    address: '第1条',
    path: '',
    level: '市级',
    form: '原文',
    status: { text: '现行', sign: '✓', tone: 'good' },
    statusNote: '',
    note: '',
    formal: '',
    link: '/pages/reader/reader',
    spoken: '出处',
  }
  return {
    tone: 'partial',
    heading: '原文没有写明所问',
    reason: '原文没有写具体数字',
    blocks: [{ key: 'q0', kind: 'quote', quote }],
    nearest: [],
    chips: [],
    masked: '',
    completeness: '引文没有写到：费用',
    isComplete: false,
    notices: [],
    choices: [],
    next: ['接着问的问题'],
    handoff: [],
    footer: '截至 2020-06-01',
    canJudge: true,
  }
}
