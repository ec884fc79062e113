/** A page as a government site makes it: navigation, a box of fields, the text in pasted Word markup, sharing, footer. */
export const GOV_PAGE = `<!DOCTYPE html>
<html><head><meta charset="CHARSET"><title>青山市教育局关于做好中小学课后服务工作的通知_通知公告_青山市教育局</title>
<meta name="SiteName" content="青山市教育局"></head>
<body>
<div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/fw">办事服务</a></li></ul></div>
<div class="position">您的位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; 通知公告</div>
<div class="main">
<table class="info"><tr><td>索 引 号：</td><td>11370300-2024-7</td><td>发文机关：</td><td>青山市教育局</td></tr>
<tr><td>标　　题：</td><td colspan="3">青山市教育局关于做好中小学课后服务工作的通知</td></tr>
<tr><td>发文字号：</td><td>青教字[2024]7号</td><td>成文日期：</td><td>2024年3月5日</td></tr></table>
<h1>青山市教育局关于做好中小学课后服务工作的通知</h1>
<div class="meta">发布日期：2024-03-08 来源：基础教育科 浏览次数：<span>1024</span> 字号：[<a>大</a> <a>中</a> <a>小</a>]</div>
<div class="TRS_Editor"><style>.x{}</style>
<p style="text-align:center"><span>青山市教育局</span><br/>关于做好中小学课后服务工作的通知</p>
<p>各区县教育局，市直各学校：</p>
<p>　　为做好课后服务工作，现就有关事项通
知如下：</p>
<p>　　<strong>一、坚持自愿</strong></p>
<p>　　学生自愿参加，学校不得强制；收费标准公开，接受监督。</p>
<p>　　二、保证安全</p>
<p>　　学校应当完善制度，落实责任，做好交接。</p>
<p style="text-align:right">青山市教育局</p>
<p style="text-align:right">2024年3月5日</p>
<p><a href="a.doc">附件：报名表.doc</a></p>
</div>
<div class="share">分享到：<a>微信</a> <a>微博</a></div>
<div class="tools">【打印】【关闭】</div>
</div>
<div class="footer">版权所有：青山市教育局　主办单位：青山市教育局，联系电话见公告；建议使用谷歌浏览器。备案号 ICP备000号</div>
</body></html>`

export const GOV_PAGE_TEXT = [
  '青山市教育局',
  '关于做好中小学课后服务工作的通知',
  '各区县教育局，市直各学校：',
  '为做好课后服务工作，现就有关事项通知如下：',
  '一、坚持自愿',
  '学生自愿参加，学校不得强制；收费标准公开，接受监督。',
  '二、保证安全',
  '学校应当完善制度，落实责任，做好交接。',
  '青山市教育局',
  '2024年3月5日',
  '附件：报名表.doc',
] as const

/** An old page: layout by tables, no classes, no encoding named. */
export const PLAIN_PAGE = `<html><head><title>收费</title></head><body>
<table width=100%><tr><td><a href=/>首页</a></td><td><a href=/a>机构</a></td><td><a href=/b>公告</a></td></tr></table>
<table><tr><td width=20%><table><tr><td><a href=1>栏目一</a></td></tr><tr><td><a href=2>栏目二</a></td></tr></table></td>
<td><p align=center>青山市课后服务收费办法</p><p align=center>青价发〔2023〕4号</p>
<p>第一条 为规范收费，制定本办法。</p>
<table border=1><tr><th>学段<th>每天<tr><td>小学<td>3元</table>
<ol><li>按天收费；<li>按月收费。</ol>
<p>第二条 本办法自2023年9月1日起施行。</p></td></tr></table>
<p align=center>版权所有 青山市物价局</p></body></html>`
