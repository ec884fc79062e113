import { expect, it } from 'vitest'
import { visitDesk, type DeskVisit, type DeskWorld, type Person } from './visit-desk.ts'
import { waitForGap } from './wait-for-gap.ts'

const IGNORED = '火星移民要交多少税'
const LAY = '晚托班要不要自己带饭'
const ELSEWHERE = '护照怎么补办'
const MISSING = '青岛的高考加分政策是什么'
const TEXT = `淄博市校车安全管理办法

第一条 校车每日出车前，由驾驶人检查车况。
第二条 校车驾驶人每年体检一次。
`

/** The rest of the week, by keyboard: the other ways to deal with a gap, sending back, and the settings. */
export function describeWeek(world: DeskWorld): void {
  const open = (person: Person, at: string): Promise<DeskVisit> => visitDesk(world, { as: person, at })
  const post = (question: string): Promise<Response> =>
    fetch(`${world.url}v1/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question }),
    })
  const ask = async (question: string): Promise<string> => {
    const response = await post(question)
    expect(response.status).toBe(200)
    return response.headers.get('Wence-Question-Id') ?? 'not recorded'
  }
  const openGap = async ({ page }: DeskVisit, question: string): Promise<void> => {
    await page.goto(`${world.url}desk#/gaps`)
    await (await waitForGap(page, question)).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: question, level: 2 }).waitFor()
  }

  it('the editor ignores one gap, sends one elsewhere, adds a word and imports a document', async () => {
    for (const question of [IGNORED, LAY, ELSEWHERE, MISSING]) await ask(question)
    const visit = await open('ed', 'gaps')
    const { page, complaints, picture } = visit
    const { keyboard } = page
    const submit = async (): Promise<void> => {
      await page.getByRole('dialog').getByRole('button', { name: '提交审批' }).focus()
      await keyboard.press('Enter')
      await page.getByText('已提交，等另一个人审批').first().waitFor()
    }

    await openGap(visit, IGNORED)
    await keyboard.press('x')
    await page.getByRole('dialog').getByRole('textbox').fill('不是教育的事')
    await page.getByRole('dialog').getByRole('button').last().focus()
    await keyboard.press('Enter')
    await page.locator('.badge', { hasText: '已忽略' }).first().waitFor()

    await openGap(visit, ELSEWHERE)
    await keyboard.press('r')
    const referral = page.getByRole('dialog', { name: /^不归我们/ })
    await referral.getByRole('combobox', { name: /转到的单位/ }).selectOption({ index: 0 })
    await referral.getByRole('textbox', { name: /为什么不归我们/ }).fill('不归教育部门')
    await submit()

    await openGap(visit, LAY)
    await keyboard.press('l')
    const words = page.getByRole('dialog', { name: '加一行词表' })
    await words.getByRole('textbox', { name: /百姓的说法/ }).fill('晚托班')
    await words.getByRole('textbox', { name: /政策里的说法/ }).fill('课后延时服务')
    await words.getByRole('textbox', { name: /为什么是同一回事/ }).fill('家长这样叫')
    await submit()

    await openGap(visit, MISSING)
    await keyboard.press('d')
    const document = page.getByRole('dialog', { name: '导入文件' })
    const file = { name: 'xiaoche.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) }
    await document.locator('input[type=file]').setInputFiles(file)
    await document.getByRole('button', { name: '读出来看看' }).press('Enter')
    await document.getByText('淄博市校车安全管理办法').first().waitFor()
    await document.getByText('目录').press('Enter')
    await document
      .getByText(/第二条|第2条/)
      .first()
      .waitFor()
    await picture('import')
    await submit()
    expect(complaints).toEqual([])
    await visit.close()
  }, 240_000)

  it('the approver sees what a document would change, and sends a word back with a reason', async () => {
    const { page, complaints, picture, close } = await open('ap', 'changes')
    const { keyboard } = page
    await page.getByRole('link', { name: /淄博市校车安全管理办法/ }).press('Enter')
    const differences = page.getByRole('table', { name: /与现在的差别/ })
    await differences.getByText('校车驾驶人每年体检一次').waitFor()
    await picture('document-change')
    await page.getByRole('link', { name: /晚托班 → 课后延时服务/ }).press('Enter')
    await page.getByText('理由：家长这样叫').waitFor()
    await keyboard.press('x')
    await page.getByRole('dialog', { name: '退回这项变更' }).getByRole('textbox').fill('词表里已经有了')
    await page.getByRole('dialog').getByRole('button', { name: '退回' }).press('Enter')
    await page.locator('.badge', { hasText: '已退回' }).first().waitFor()
    await page.getByText('词表里已经有了').first().waitFor()
    expect(complaints).toEqual([])
    await close()
  }, 120_000)

  it('the administrator reproduces an answer, changes a role, and pauses answering with a reason', async () => {
    const receipt = await ask('第27条讲什么')
    const { page, complaints, picture, close } = await open('ad', 'settings')
    await page.getByRole('textbox', { name: '回执号' }).fill(receipt)
    await page.keyboard.press('Enter')
    await page.getByText('重做的答复与当时一字不差').waitFor({ timeout: 60_000 })

    const role = page.getByRole('combobox', { name: 'op 的角色' })
    await role.selectOption('reader')
    await page.getByText('已改角色').first().waitFor({ state: 'attached' })
    await role.selectOption('operator')
    await expect.poll(() => role.inputValue()).toBe('operator')

    await page.getByRole('button', { name: '暂停问答…' }).press('Enter')
    await page.getByRole('dialog').getByRole('textbox').fill('正在核对新文件')
    await page.getByRole('dialog').getByRole('button', { name: '暂停问答' }).press('Enter')
    await page.getByText('问答已暂停。用户看到：正在核对新文件').waitFor()
    await picture('paused')
    const paused = await post('第27条讲什么')
    expect([paused.status, await paused.text()]).toEqual([503, expect.stringContaining('正在核对新文件')])
    await page.getByRole('button', { name: '恢复问答' }).press('Enter')
    await page.getByText('正在回答').waitFor()
    await ask('第27条讲什么')
    await page.reload()
    await page.getByRole('region', { name: '审计记录' }).getByRole('cell', { name: 'ad' }).first().waitFor()
    expect(complaints).toEqual([])
    await close()
  }, 180_000)
}
