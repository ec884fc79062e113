import { findPlaces, type PlaceMention } from './places.ts'

/** Places where somebody comes from, goes to or lives apart, and whose school is meant, are not the place whose rules are asked for. */
const FROM = /(?:从|自|由|来自|离开|途经|在外地|去过|到过)$/
const MOVES =
  /^(?:[那这]一?(?:个|所|家)(?:学校|学院|大学)|(?:市|省|地区)?(?:返回|返|回到|回|来到|来|到|前往|去|输入|籍|方向|打工|上班|务工|做生意|做买卖|干活|当兵|出差|住院|工作(?!要点|计划|方案|总结|安排)|念大学|上大学|读大学|老家))/

/** The places whose rules a question may ask for; those inside the name of a university are none. */
export function askedPlaces(question: string): readonly PlaceMention[] {
  return findPlaces(question).filter(
    ({ inName, start, end }) =>
      !inName &&
      !FROM.test(question.slice(Math.max(0, start - 3), start)) &&
      !MOVES.test(question.slice(end, end + 5)),
  )
}
