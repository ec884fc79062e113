const ENDING =
  '(?:委员会|政府|办公厅|办公室|总局|部|厅|局|署|院|会|工委|党委|党组|团委|委|处|室|中心|大学|学院|学校|法院|检察院|集团|公司|总工会|联合会|基金会|人民银行)'
const NAME = new RegExp(`^(?:中共中央|国务院|全国人大常委会)$|^[\\u4e00-\\u9fa5（）()]{1,30}${ENDING}$`)

/** The bodies that a line names when it names nothing else: 教育部 财政部, 中共淄博市委教育工委、淄博市教育局. */
export function readOrganisations(line: string): readonly string[] {
  const names = joinSpread(line)
    .split(/[\s、,，]+/)
    .filter((name) => name !== '')
  return names.length > 0 && names.every((name) => NAME.test(name)) ? names : []
}

/** Names are spread with blanks to fill a line: 教 育 部. */
const joinSpread = (line: string): string =>
  /^(?:[\u4e00-\u9fa5] )+[\u4e00-\u9fa5]$/.test(line) ? line.replace(/ /g, '') : line
