/** How the evaluation judges a release: what each measure is called where people read it, and which way is better. */
export const MEASURES: Readonly<Record<string, { readonly name: string; readonly lessIsBetter?: true }>> = {
  questions: { name: '题数' },
  hit1: { name: '第一段就对' },
  hit3: { name: '前三段里有对的' },
  mrr: { name: '对的段落排名（MRR）' },
  rightSentence: { name: '引对句子' },
  statusRight: { name: '结果正确' },
  wrongAnswers: { name: '答不了却答了', lessIsBetter: true },
  refusedAnswerable: { name: '能答却没答', lessIsBetter: true },
  addressExact: { name: '地址准确' },
  calibrationError: { name: '把握与对错的差距', lessIsBetter: true },
}

const SETS: Readonly<Record<string, string>> = {
  'plan-dev': '工作要点',
  'everyday-dev': '日常问法',
  'policies-dev': '政策',
  resolved: '已解决的问题',
}

export const measureName = (measure: string): string => MEASURES[measure]?.name ?? measure
export const setName = (set: string): string => SETS[set] ?? set
