import { beforeAll, describe, expect, it } from 'vitest'
import type { AnsweredTurn } from '../../server/answer/assistant.ts'
import type { Carried } from '../../server/contract.ts'
import { createWence, type Wence } from '../../server/wire.ts'

let wence: Wence
beforeAll(async () => {
  wence = await createWence({ corpusDir: 'corpus' })
})

const turn = (
  question: string,
  carried: readonly Carried[] = [],
  drop: readonly string[] = [],
): AnsweredTurn => wence.assistant.answer({ question, asOf: '2020-06-01', carried, drop })

const citedAddresses = ({ answer }: AnsweredTurn): string[] => answer.citations.map(({ address }) => address)

describe('a conversation', () => {
  it('carries the topic to a question that leans on it, and shows it', () => {
    const first = turn('课后延时服务有什么安排')
    const second = turn('那收费呢', first.carried)
    const [shown] = second.answer.understood.carried
    expect(shown?.slot).toBe('topic')
    expect(shown?.label).toContain('课后延时服务')
    expect(second.answer.citations.map(({ quote }) => quote).join()).toContain('课后')
  })

  it('forgets the topic that the asker removed', () => {
    const first = turn('课后延时服务有什么安排')
    const second = turn('那收费呢', first.carried, ['topic'])
    expect(second.answer.understood.carried).toEqual([])
    expect(second.answer).toEqual(turn('那收费呢').answer)
  })

  it('leaves a full question alone', () => {
    const first = turn('课后延时服务有什么安排')
    const question = '副高级以下职称自主评聘怎么开展'
    expect(turn(question, first.carried).answer).toEqual(turn(question).answer)
  })

  it.each([
    ['孩子班里六十多个人，大班额今年到底治不治', '多少人才算', ['classsize-2016']],
    ['幼儿园大班天天教拼音，违规不', '逮着罚多少', ['sd-reg-preschool']],
    ['普惠民办园的价是园长自己随便定吗', '说岔了，我问的是公办园', ['law-preschool', 'sd-reg-preschool']],
  ])('%s – %s: what is left out is taken from before', (before, question, documents) => {
    const { answer } = turn(question, turn(before).carried)
    expect(documents).toContain([...answer.citations, ...answer.nearest][0]?.documentId)
    expect(answer.understood.carried.map(({ slot }) => slot)).toContain('topic')
  })

  it('asks back where nothing is said, whatever came before', () => {
    const first = turn('课后延时服务有什么安排')
    expect(turn('就那个，咋弄来着', first.carried).answer).toMatchObject({
      status: 'clarify',
      reason: 'too_vague',
    })
  })

  it('walks from article to article', () => {
    const at27 = turn('第27条讲什么')
    const at26 = turn('上一条呢', at27.carried)
    expect(citedAddresses(at26)).toEqual(['第26条'])
    expect(citedAddresses(turn('下一条呢', at26.carried))).toEqual(['第27条'])
    expect(citedAddresses(turn('上一条呢', at26.carried))).toEqual(['第25条'])
  })

  it('asks which article where none was shown', () => {
    expect(turn('上一条呢').answer).toMatchObject({ status: 'clarify', reason: 'too_vague' })
    const at27 = turn('第27条讲什么')
    expect(turn('上一条呢', at27.carried, ['paragraph']).answer.status).toBe('clarify')
  })

  it('keeps its place through small talk and refusals', () => {
    const at27 = turn('第27条讲什么')
    const thanked = turn('谢谢', at27.carried)
    expect(thanked.answer.status).toBe('conversation')
    const refused = turn('济南市小学入学怎么报名', thanked.carried)
    expect(refused.answer.status).toBe('unanswered')
    expect(citedAddresses(turn('上一条呢', refused.carried))).toEqual(['第26条'])
  })

  it('is in the request alone: another conversation in between changes nothing', () => {
    const first = turn('课后延时服务有什么安排')
    const before = turn('那收费呢', first.carried)
    turn('第27条讲什么')
    expect(turn('那收费呢', first.carried)).toEqual(before)
  })
})
