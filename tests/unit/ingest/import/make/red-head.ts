import { level, listed, p, table } from './make-docx.ts'

const centred = '<w:jc w:val="center"/>'
const indented = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
const signed = '<w:jc w:val="right"/>'

/** An invented official letter with everything that one has: red head, number, title on two lines, lists, table, appendix. */
export const RED_HEAD_BODY = [
  p('青山市教育局文件', centred),
  p('青教师发〔2024〕12号　　　　签发人：某某', centred),
  p('青山市教育局', centred),
  p('关于印发《青山市中小学课后服务管理办法》的通知', centred),
  p('各区县教育局，市直各学校：'),
  p(
    '为规范中小学课后服务，保护学生和家长的合法权益，市教育局制定了《青山市中小学课后服务管理办法》，现印发给你们，请结合实际认真贯彻执行，执行中遇到的问题及时报告市教育局。',
    indented,
  ),
  listed('总体要求', 1, 0),
  p(
    '坚持学生自愿、学校主导、公益普惠的原则，做到应开尽开，不得强制学生参加，不得借课后服务名义集体补课，更不得以任何理由把课后服务与学生评优挂钩。',
    indented,
  ),
  listed('工作任务', 1, 0),
  listed('明确服务时间', 1, 1),
  p('每个工作日放学后都要提供服务，结束时间一般不早于当地正常下班时间。', indented),
  listed('丰富服务内容', 1, 1),
  listed('作业辅导。学校安排教师指导学生完成作业。', 1, 2),
  listed('兴趣活动。学校开设体育、艺术、科普活动。', 1, 2),
  listed('保障经费', 1, 0),
  table([
    ['学段', { text: '收费标准', properties: '<w:gridSpan w:val="2"/>' }],
    [{ text: '小学', properties: '<w:vMerge w:val="restart"/>' }, '每天', '三元'],
    [{ text: '', properties: '<w:vMerge/>' }, '每月', '六十元'],
    ['初中', '每天', '四元'],
  ]),
  p('附件：青山市中小学课后服务报名表', indented),
  p('青山市教育局', signed),
  p('2024年3月5日', signed),
  p('（此件主动公开）'),
  p('抄送：市发展和改革委员会，市财政局。'),
].join('')

/** The list of the letter: 一、（一）1. */
export const RED_HEAD_NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>')}${level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>')}${level(2, 'decimal', '%3.', '<w:suff w:val="nothing"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

/** The lines that every format of the letter has to give, from the title on. */
export const RED_HEAD_LINES = [
  '各区县教育局，市直各学校：',
  '为规范中小学课后服务，保护学生和家长的合法权益，市教育局制定了《青山市中小学课后服务管理办法》，现印发给你们，请结合实际认真贯彻执行，执行中遇到的问题及时报告市教育局。',
  '一、总体要求',
  '坚持学生自愿、学校主导、公益普惠的原则，做到应开尽开，不得强制学生参加，不得借课后服务名义集体补课，更不得以任何理由把课后服务与学生评优挂钩。',
  '二、工作任务',
  '（一）明确服务时间',
  '每个工作日放学后都要提供服务，结束时间一般不早于当地正常下班时间。',
  '（二）丰富服务内容',
  '1.作业辅导。学校安排教师指导学生完成作业。',
  '2.兴趣活动。学校开设体育、艺术、科普活动。',
  '三、保障经费',
  '学段｜收费标准',
  '小学｜每天｜三元',
  '小学｜每月｜六十元',
  '初中｜每天｜四元',
  '附件：青山市中小学课后服务报名表',
  '青山市教育局',
  '2024年3月5日',
] as const
