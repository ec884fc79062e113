import type { Dashboard, EXPORT_TABLES } from '../desk-contract.ts'
import type { PolicyDocument } from '../domain/document.ts'
import { standingOn } from '../domain/standing.ts'
import { readCheckState } from './due-checks.ts'
import type { AuditRow, FeedbackRow, GapRow, QuestionRow, Reports } from './reports.ts'

export type ExportTable = (typeof EXPORT_TABLES)[number]
export type ExportCell = string | number | null

/** A column as people see it: its title, its width in characters, what stands in it. */
interface Column<Row> {
  readonly title: string
  readonly width: number
  readonly of: (row: Row) => ExportCell
}

/** A table ready to be written in any format. */
export interface ExportSheet {
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: AsyncIterable<readonly ExportCell[]>
}

export interface ExportSource {
  readonly reports: Reports
  readonly documents: readonly PolicyDocument[]
  readonly dashboard: () => Promise<Dashboard>
  readonly today: string
}

/** The table with this name. */
export function openSheet(table: ExportTable, source: ExportSource): ExportSheet {
  const { reports, documents, dashboard, today } = source
  switch (table) {
    case 'questions':
      return sheetOf(QUESTION_COLUMNS, reports.questions())
    case 'feedback':
      return sheetOf(FEEDBACK_COLUMNS, reports.feedback())
    case 'gaps':
      return sheetOf(GAP_COLUMNS, reports.gaps())
    case 'audit':
      return sheetOf(AUDIT_COLUMNS, reports.audit())
    case 'documents':
      return sheetOf(documentColumns(today), documents)
    case 'dashboard':
      return sheetOf(DAY_COLUMNS, daysOf(dashboard))
  }
}

const QUESTION_COLUMNS: readonly Column<QuestionRow>[] = [
  { title: '时间', width: 20, of: ({ askedAt }) => timeInChina(askedAt) },
  { title: '问题', width: 48, of: ({ question }) => question },
  { title: '结果', width: 12, of: ({ status }) => status },
  { title: '原因', width: 20, of: ({ reason }) => reason },
  { title: '把握', width: 8, of: ({ confidence }) => Math.round(confidence * 1000) / 1000 },
  { title: '专题', width: 16, of: ({ topic }) => topic },
  { title: '引用段落', width: 40, of: ({ paragraphIds }) => paragraphIds.join(' ') },
  { title: '来路', width: 12, of: ({ channel }) => channel },
  { title: '身份', width: 10, of: ({ callerRole }) => callerRole },
  { title: '坐席', width: 12, of: ({ staffName }) => staffName },
  { title: '毫秒', width: 8, of: ({ answerMs }) => Math.round(answerMs * 10) / 10 },
  { title: '版本', width: 20, of: ({ release }) => release },
  { title: '编号', width: 38, of: ({ id }) => id },
]

const FEEDBACK_COLUMNS: readonly Column<FeedbackRow>[] = [
  { title: '时间', width: 20, of: ({ at }) => timeInChina(at) },
  { title: '评价', width: 12, of: ({ verdict }) => verdict },
  { title: '问题', width: 48, of: ({ question }) => question },
  { title: '说明', width: 48, of: ({ comment }) => comment },
  { title: '段落', width: 40, of: ({ paragraphIds }) => paragraphIds.join(' ') },
  { title: '坐席', width: 12, of: ({ staffName }) => staffName },
  { title: '版本', width: 20, of: ({ release }) => release },
  { title: '编号', width: 38, of: ({ id }) => id },
]

const GAP_COLUMNS: readonly Column<GapRow>[] = [
  { title: '问题', width: 48, of: ({ question }) => question },
  { title: '状态', width: 12, of: ({ state }) => state },
  { title: '问过几次', width: 10, of: ({ questions }) => questions },
  { title: '经办', width: 12, of: ({ assignee }) => assignee },
  { title: '首次', width: 20, of: ({ openedAt }) => timeInChina(openedAt) },
  { title: '最近', width: 20, of: ({ lastAskedAt }) => timeInChina(lastAskedAt) },
  { title: '处理说明', width: 40, of: ({ reason }) => reason },
  { title: '编号', width: 38, of: ({ id }) => id },
]

const AUDIT_COLUMNS: readonly Column<AuditRow>[] = [
  { title: '编号', width: 10, of: ({ id }) => id },
  { title: '时间', width: 20, of: ({ at }) => timeInChina(at) },
  { title: '谁', width: 14, of: ({ who }) => who },
  { title: '动作', width: 24, of: ({ action }) => action },
  { title: '对象', width: 38, of: ({ subject }) => subject },
  { title: '说明', width: 60, of: ({ detail }) => detail },
]

const DAY_COLUMNS: readonly Column<Dashboard['days'][number]>[] = [
  { title: '日期', width: 12, of: ({ day }) => day },
  { title: '已答', width: 8, of: ({ answered }) => answered },
  { title: '部分答', width: 8, of: ({ partial }) => partial },
  { title: '未答', width: 8, of: ({ unanswered }) => unanswered },
  { title: '其他', width: 8, of: ({ other }) => other },
]

function documentColumns(today: string): readonly Column<PolicyDocument>[] {
  return [
    { title: '编号', width: 28, of: ({ id }) => id },
    { title: '标题', width: 48, of: ({ title }) => title },
    { title: '文号', width: 24, of: ({ number }) => number },
    { title: '发文机关', width: 28, of: ({ issuers }) => issuers.join('、') },
    { title: '层级', width: 12, of: ({ level }) => level },
    { title: '效力', width: 16, of: (document) => standingOn(document, today) },
    { title: '形式', width: 10, of: ({ form }) => form },
    { title: '段落', width: 8, of: ({ paragraphs }) => paragraphs.length },
    { title: '核对日期', width: 12, of: ({ checkedOn }) => checkedOn },
    { title: '距今天数', width: 10, of: (document) => readCheckState(document, today).daysSinceCheck },
    { title: '该核对了', width: 10, of: (document) => (readCheckState(document, today).due ? '是' : '否') },
    { title: '来源', width: 48, of: ({ source }) => source.url },
  ]
}

type Rows<Row> = AsyncIterable<Row> | Iterable<Row>

const sheetOf = <Row>(columns: readonly Column<Row>[], rows: Rows<Row>): ExportSheet => ({
  columns,
  rows: cellsOf(columns, rows),
})

async function* cellsOf<Row>(columns: readonly Column<Row>[], rows: Rows<Row>): AsyncIterable<ExportCell[]> {
  for await (const row of rows) yield columns.map(({ of }) => of(row))
}

async function* daysOf(dashboard: () => Promise<Dashboard>): AsyncIterable<Dashboard['days'][number]> {
  yield* (await dashboard()).days
}

/** As clocks in China show it, in a form that sorts. */
const timeInChina = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
