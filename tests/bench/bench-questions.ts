/** What many ask. */
export const QUESTIONS = [
  '课后延时服务收费吗',
  '职称评聘有什么条件',
  '孩子近视学校管不管',
  '第27条讲什么',
  '校车归谁管',
]

/** The question of another school each time: no answer can have been kept ready. */
export const askedAnew = (question: string, school: number): string => `${question}，${school}号学校`
