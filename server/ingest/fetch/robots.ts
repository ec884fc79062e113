/** Says whether a path may be fetched, by the rules of a site. */
export interface RobotRules {
  readonly allows: (path: string) => boolean
  /** Seconds that the site asks to wait between two pages. */
  readonly delaySeconds: number
}

/** The site could not be asked: nothing may be fetched (RFC 9309, 2.3.1.4). */
export const CLOSED: RobotRules = { allows: () => false, delaySeconds: 0 }
/** The site has no rules (RFC 9309, 2.3.1.3). */
export const OPEN: RobotRules = { allows: () => true, delaySeconds: 0 }

interface Rule {
  readonly allow: boolean
  readonly pattern: string
}

interface Group {
  readonly agents: string[]
  readonly rules: Rule[]
  delay: number
}

/** Reads a robots.txt for one agent; the groups that name it come before those for everybody. */
export function readRobots(text: string, agent: string): RobotRules {
  const groups = readGroups(text)
  const named = groups.filter(({ agents }) =>
    agents.some((name) => name !== '*' && agent.toLowerCase().startsWith(name)),
  )
  const chosen = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'))
  const rules = chosen.flatMap((group) => group.rules)
  return {
    allows: (path) => decide(rules, path),
    delaySeconds: Math.max(0, ...chosen.map(({ delay }) => delay)),
  }
}

function readGroups(text: string): Group[] {
  const groups: Group[] = []
  let openAgents = false
  for (const line of text.slice(0, 500_000).split(/\r\n|\n|\r/)) {
    const [, field = '', value = ''] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? []
    const name = field.toLowerCase()
    if (name === 'user-agent') {
      if (!openAgents) groups.push({ agents: [], rules: [], delay: 0 })
      groups.at(-1)?.agents.push(value.toLowerCase())
    } else addRule(groups.at(-1), name, value)
    if (field !== '') openAgents = name === 'user-agent'
  }
  return groups
}

function addRule(group: Group | undefined, name: string, value: string): void {
  if (group === undefined) return
  if (name === 'crawl-delay') group.delay = Math.min(60, Number(value) || 0)
  if ((name === 'allow' || name === 'disallow') && value !== '')
    group.rules.push({ allow: name === 'allow', pattern: value })
}

/** The longest pattern that fits decides; of two equally long ones the one that allows. */
function decide(rules: readonly Rule[], path: string): boolean {
  const fitting = rules.filter(({ pattern }) => fits(pattern, path))
  const best = fitting.toSorted(
    (one, other) => other.pattern.length - one.pattern.length || Number(other.allow) - Number(one.allow),
  )[0]
  return best?.allow ?? true
}

/** `*` stands for anything, `$` for the end. Written without a regular expression, which a site could make slow. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const [first = '', ...rest] = parts
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return !anchored || at === path.length || (rest.length > 0 && path.endsWith(rest.at(-1) ?? ''))
}
