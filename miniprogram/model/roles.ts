import type { Role, Topic } from '../api/contract'

export const ROLES: readonly { readonly role: Role; readonly name: string }[] = [
  { role: 'parent', name: '家长' },
  { role: 'teacher', name: '教师' },
  { role: 'operator', name: '热线' },
]

export function roleName(role: Role): string {
  return ROLES.find((entry) => entry.role === role)?.name ?? ''
}

/** A question to begin with, and the topic it belongs to. */
export interface Starter {
  readonly topic: string
  readonly question: string
}

/** A page of opening questions for a role: one per topic first, then their second ones, and so on. */
export function startersFor(
  topics: readonly Topic[],
  role: Role,
  page: number,
  size: number,
): readonly Starter[] {
  const all = allStarters(topics.filter((topic) => topic.audience.includes(role)))
  if (all.length <= size) return all
  const start = (page * size) % all.length
  return [...all, ...all].slice(start, start + size)
}

function allStarters(topics: readonly Topic[]): readonly Starter[] {
  const starters: Starter[] = []
  const rounds = Math.max(0, ...topics.map((topic) => topic.questions.length))
  for (let round = 0; round < rounds; round += 1) {
    for (const topic of topics) {
      const question = topic.questions[round]
      if (question !== undefined) starters.push({ topic: topic.name, question })
    }
  }
  return starters
}
