import { describe, expect, it } from 'vitest'
import { unmetNeed } from '../../../../server/answer/compose/unmet-need.ts'

describe('unmetNeed', () => {
  it.each([
    ['课后服务怎么收费', '每生每月80元。'],
    ['课后服务多少钱', '免费提供。'],
    ['普惠性幼儿园占比多少', '覆盖率达到85%。'],
    ['师生比例是多少', '生师比不高于16∶1。'],
    ['新建多少所幼儿园', '新改扩建幼儿园60处。'],
    ['招聘多少人', '引进教师300名。'],
    ['张店区新建几所幼儿园', '张店区新建幼儿园6处。'],
    ['早上几点上课', '上课时间不早于8:20。'],
    ['几个小时', '每天2小时。'],
    ['几个钟头', '每天2小时。'],
    ['旷工多少天解聘', '连续旷工超过15个工作日。'],
    ['收费由谁定', '由发展改革部门确定。'],
    ['几岁上学', '年满六周岁的儿童。'],
    ['对哪三个区县评估', '对张店区、淄川区、桓台县进行评估。'],
    ['报名是几号', '6月8日开始报名。'],
    ['什么时候完成', '年底前完成。'],
    ['投诉电话是多少', '举报电话0533-2793626。'],
    ['试点名单有哪些', '张店区、高青县列为试点。'],
    ['资助怎么申请', '由家长提出申请，学校审核。'],
    ['评职称有什么条件', '应当具备教师资格。'],
    ['有多少所学校食堂是免费的吗', '推进食堂建设。'],
    ['课后服务有什么安排', '学校提供课后服务。'],
    ['得写进哪几门课', '融入语文、历史等学科。'],
    ['补助一年几个钱', '每年1250元。'],
    ['一个班配几个老师', '每班不少于2人。'],
    ['三十年教龄还卡比例吗', '不受岗位结构比例限制。'],
    ['是常年开还是开一阵', '常态化开展。'],
    ['五百人里小学老师占几个', '小学老师200名、初中老师300名。'],
    ['课后服务收多少钱学校得公示吗', '收费标准应当公示。'],
    ['控辍保学写在哪儿了', '做好控辍保学工作。'],
    ['在哪儿能看到官方消息', '用好官方微博微信。'],
    ['有个几个校长的机制', '落实“六校长”工作机制。'],
    ['失学的要减到几个', '确保失学辍学清零。'],
    ['是全市都建还是先挑几个试', '试点建设管理系统。'],
    ['能评到哪一级职称', '开展副高级以下职称评聘。'],
    ['谁还愿意当班主任，待遇提不提', '提高班主任待遇。'],
    ['乡村学校高级岗位比例会比城里低吗', '不得低于当地城镇学校。'],
  ])('is met: %s – %s', (question, quote) => {
    expect(unmetNeed(question, 'fact', [quote])).toBeNull()
  })

  it.each([
    ['课后服务怎么收费', '学校提供课后服务。', 'no_figure_in_text'],
    ['操场开放一小时几块', '学校体育场地向社会开放。', 'no_figure_in_text'],
    ['教师工资比公务员高多少', '开展教师工资收入专项督导。', 'no_figure_in_text'],
    ['保安多大岁数不能干', '推进保安队伍年轻化。', 'no_figure_in_text'],
    ['分数线多少分', '做好招生工作。', 'no_figure_in_text'],
    ['科技节谁得了一等奖', '组织科技节。', 'no_rule_in_text'],
    ['新园建在哪条路', '新建幼儿园60处。', 'no_rule_in_text'],
    ['新建的幼儿园在哪', '新建幼儿园60处。', 'no_rule_in_text'],
    ['为什么要改', '推进改革。', 'no_rule_in_text'],
    ['评上了是发牌子还是发奖金', '选树20个示范点。', 'no_rule_in_text'],
    ['学费是涨还是降', '调整学费标准。', 'no_rule_in_text'],
    ['200名里头园长占几个', '选骨干教师600名、名师名园长200名。', 'no_figure_in_text'],
    ['新园盖在哪条街', '新建幼儿园60处。', 'no_rule_in_text'],
    ['张店区新建几所幼儿园', '全市新建幼儿园60处。', 'no_figure_in_text'],
    ['补助多少', '提高补助标准。', 'no_figure_in_text'],
    ['普惠性幼儿园占比多少', '扩大普惠性资源。', 'no_figure_in_text'],
    ['新建多少所幼儿园', '用2年时间新建幼儿园。', 'no_figure_in_text'],
    ['招聘多少人', '新建学校20所。', 'no_figure_in_text'],
    ['报名是几号', '及时报名。', 'no_rule_in_text'],
    ['什么时候完成', '尽快完成。', 'no_rule_in_text'],
    ['投诉电话是多少', '设立举报信箱。', 'no_rule_in_text'],
    ['试点名单有哪些', '开展试点。', 'no_rule_in_text'],
    ['资助怎么申请', '落实资助政策。', 'no_rule_in_text'],
    ['对哪三个区县评估', '组织市级评估。', 'no_rule_in_text'],
    ['科技节在哪个学校办', '组织科技节。', 'no_rule_in_text'],
    ['由哪级政府出钱', '加大经费投入。', 'no_rule_in_text'],
    ['大班额减到几个', '控制大班额。', 'no_figure_in_text'],
  ])('is not met: %s – %s', (question, quote, reason) => {
    expect(unmetNeed(question, 'fact', [quote])).toBe(reason)
  })

  it('does not take the figure that the question brings for its answer', () => {
    const quote = '新建中小学33所。'
    expect(unmetNeed('33所学校里小学占几所', 'number', [quote])).toBe('no_figure_in_text')
    expect(unmetNeed('新建几所中小学', 'number', [quote])).toBeNull()
  })

  it('asks no figure of a question that asks whether', () => {
    expect(unmetNeed('有没有多少个名额的规定', 'number', ['合理安排名额。'])).toBeNull()
    expect(unmetNeed('名额一共多少', 'number', ['合理安排名额。'])).toBe('no_figure_in_text')
  })

  it('looks at all quotes together', () => {
    expect(unmetNeed('怎么收费', 'fact', ['学校提供课后服务。', '每生每月80元。'])).toBeNull()
    expect(unmetNeed('怎么收费', 'fact', [])).toBe('no_figure_in_text')
  })
})
