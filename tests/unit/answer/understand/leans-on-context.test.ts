import { describe, expect, it } from 'vitest'
import {
  asksOnlyAspect,
  leansOnContext,
  leavesOpenOfWhat,
  saysNothing,
} from '../../../../server/answer/understand/leans-on-context.ts'
import { readLexicon } from '../../../../server/ingest/read-lexicon.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'

const analyse = buildAnalyse(readLexicon('corpus/lexicon').lexicon)
const leans = (question: string): boolean => leansOnContext(question, analyse(question).tokens)

describe('leansOnContext', () => {
  it.each([
    '那收费呢',
    '收费呢？',
    '多少钱',
    '收费吗',
    '要什么材料',
    '几点结束',
    '怎么报名',
    '什么时候',
    '怎么办理',
    '这项谁负责',
    '条件呢',
    '谁来定',
    '必须参加吗',
  ])('%s leans on the turn before', (question) => {
    expect(leans(question)).toBe(true)
  })

  it.each([
    '课后延时服务怎么收费',
    '大班额',
    '职称',
    '幼儿园学位今年新增多少',
    '副高级以下职称自主评聘改革试点怎么开展',
    '那乡村教师周转宿舍今年怎么统筹建设',
  ])('%s stands alone', (question) => {
    expect(leans(question)).toBe(false)
  })
})

describe('asksOnlyAspect', () => {
  it.each(['那个啥时候能办完啊', '那个要几岁才行', '还得几年啊', '最晚到几点', '多少钱'])(
    '%s',
    (question) => {
      expect(asksOnlyAspect(question)).toBe(true)
    },
  )

  it.each(['延时班最晚到几点', '几岁上小学', '那个百灵是干什么的'])('not %s', (question) => {
    expect(asksOnlyAspect(question)).toBe(false)
  })
})

describe('saysNothing', () => {
  it.each(['就那个，咋弄来着', '还有那个，那个咋说', '那边那个到底咋弄法'])('%s', (question) => {
    expect(saysNothing(question)).toBe(true)
  })

  it.each(['那个多少钱', '那初中呢', '这条原文'])('not %s', (question) => {
    expect(saysNothing(question)).toBe(false)
  })
})

describe('leavesOpenOfWhat', () => {
  it.each(['那个表交到哪', '这份材料找谁盖章', '多少钱'])('%s', (question) => {
    expect(leavesOpenOfWhat(question)).toBe(true)
  })
  it.each(['这个学期几号开学', '这个文件分几个部分', '延时班多少钱'])('not %s', (question) => {
    expect(leavesOpenOfWhat(question)).toBe(false)
  })
})
