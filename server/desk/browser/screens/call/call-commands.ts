import { CALLERS } from '../../model/answer-standing.ts'
import type { Command } from '../../state/commands.ts'
import type { useAnswerDeeds } from './use-answer-deeds.ts'
import type { Call } from './use-call.ts'
import type { OpenParagraph } from './use-paragraph.ts'

export interface CallParts {
  readonly call: Call
  readonly open: OpenParagraph
  readonly deeds: ReturnType<typeof useAnswerDeeds>
  readonly pin: () => void
  readonly beginAnew: () => void
  readonly focusField: () => void
  readonly show: (dialog: 'calls' | 'scripts' | 'pins' | 'handoff') => void
}

/** Every key of the call screen. */
export function callCommands(parts: CallParts): readonly Command[] {
  return [...askingCommands(parts), ...clauseCommands(parts), ...copyCommands(parts), ...judgeCommands(parts)]
}

function askingCommands({ call, beginAnew, focusField, show }: CallParts): readonly Command[] {
  const group = '来电'
  return [
    { key: '/', name: '到输入框', group, run: focusField },
    { key: 'N', name: '新来电（清空）', group, run: beginAnew },
    ...CALLERS.map(({ key, name, role }) => ({
      key,
      name: `来电人：${name}`,
      group,
      run: () => {
        call.role = role
      },
    })),
    { key: 'Z', name: '本班最近来电', group, run: () => show('calls') },
    { key: 'D', name: '钉住的条文', group, run: () => show('pins') },
    { key: 'H', name: '话术', group, run: () => show('scripts') },
  ]
}

function clauseCommands({ call, open, pin }: CallParts): readonly Command[] {
  const group = '出处和全文'
  return [
    { key: 'ArrowDown', name: '下一处出处', group, inField: true, run: () => call.choose(call.chosen + 1) },
    { key: 'ArrowUp', name: '上一处出处', group, inField: true, run: () => call.choose(call.chosen - 1) },
    ...Array.from({ length: 9 }, (_, index) => ({
      key: String(index + 1),
      name: '第几处出处；反问时，第几个意思',
      group,
      shownAs: index === 0 ? '1–9' : null,
      run: () => takeNumber(call, index),
    })),
    { key: '[', name: '前一条', group, run: () => open.step('previous') },
    { key: ']', name: '后一条', group, run: () => open.step('next') },
    { key: 'M', name: '目录', group, run: () => void open.toggleOutline() },
    { key: 'P', name: '钉住这一条，或取下', group, run: pin },
  ]
}

function takeNumber(call: Call, index: number): void {
  const choice = call.answer?.choices[index]
  if (choice === undefined) call.choose(index)
  else void call.askAgain(choice.question)
}

function copyCommands({ deeds, show }: CallParts): readonly Command[] {
  const group = '复制和转办'
  return [
    { key: 'L', name: '复制朗读稿', group, run: () => void deeds.copyAloud() },
    { key: 'Y', name: '复制正式引用', group, run: () => void deeds.copyCitation() },
    { key: 'G', name: '复制工单草稿', group, run: () => void deeds.copyWorkOrder() },
    { key: 'T', name: '转办：单位和电话', group, run: () => show('handoff') },
  ]
}

function judgeCommands({ deeds }: CallParts): readonly Command[] {
  const group = '评判'
  return [
    { key: 'A', name: '打开的这段就是答案', group, run: () => void deeds.judge('answers') },
    { key: 'W', name: '错误', group, run: () => void deeds.judge('wrong') },
    { key: 'X', name: '位置不对', group, run: () => void deeds.judge('wrong_place') },
    { key: 'O', name: '过时', group, run: () => void deeds.judge('outdated') },
    { key: 'B', name: '看不懂', group, run: () => void deeds.judge('unclear') },
  ]
}
