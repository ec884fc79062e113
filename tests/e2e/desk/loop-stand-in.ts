import type { Page, Request } from 'playwright-core'
import type * as wire from '../../../server/desk-contract.ts'

type Reply = { readonly status?: number; readonly json: unknown }

/** The loop's routes held in memory, for a server that runs without them: one gap, its change, one release. */
export class LoopStandIn {
  private readonly gap: wire.Gap
  private change: wire.ChangeRecord | null = null
  private release: wire.ReleaseSummary | null = null

  constructor(question: string) {
    const moment = new Date().toISOString()
    this.gap = {
      id: 'g1',
      question,
      state: 'open',
      questions: 1,
      reasons: { out_of_scope_place: 1 },
      assignee: null,
      openedAt: moment,
      lastAskedAt: moment,
      nearest: [],
    }
  }

  /** Serves this person's page from the state that all pages share. */
  async serve(page: Page, person: string): Promise<void> {
    await page.route(/\/v1\/desk\/(gaps|changes|releases)/, (route) =>
      route.fulfill(this.answer(route.request(), person)),
    )
  }

  private answer(request: Request, person: string): Reply {
    const path = new URL(request.url()).pathname.replace('/v1/desk', '')
    const deed = `${request.method()} ${path}`
    const body: unknown = request.postData() === null ? null : request.postDataJSON()
    if (deed === 'GET /gaps') return { json: { gaps: [this.gap], total: 1 } }
    if (deed === 'GET /gaps/g1') return { json: this.detail() }
    if (deed === 'PATCH /gaps/g1') return { json: Object.assign(this.gap, body) }
    if (deed === 'GET /changes') return { json: { changes: this.change === null ? [] : [this.change] } }
    if (deed === 'POST /changes')
      return this.propose((body as { change: wire.ChangeRecord['change'] }).change, person)
    if (deed === 'POST /changes/c1/decision') return this.decide(person)
    if (deed === 'GET /releases') return { json: { releases: this.release === null ? [] : [this.release] } }
    if (deed === 'POST /releases') return this.build(person)
    if (deed === 'GET /releases/r1') return { json: this.evaluated() }
    if (deed === 'POST /releases/r1/publication') return this.publish(person)
    return { status: 404, json: { error: { code: 'not_found', message: deed, requestId: '-' } } }
  }

  private detail(): unknown {
    return { gap: this.gap, asked: [], changes: this.change === null ? [] : ['c1'] }
  }

  private propose(change: wire.ChangeRecord['change'], by: string): Reply {
    const undecided = { decidedBy: null, decidedAt: null, decisionReason: null, release: null } as const
    const proposed = { proposedBy: by, proposedAt: new Date().toISOString(), gapId: 'g1' }
    this.change = { id: 'c1', change, state: 'proposed', ...proposed, ...undecided }
    return { status: 201, json: this.change }
  }

  private decide(by: string): Reply {
    if (this.change === null || this.change.proposedBy === by)
      return {
        status: 403,
        json: { error: { code: 'not_allowed', message: '不能审批自己的', requestId: '-' } },
      }
    this.change = { ...this.change, state: 'approved', decidedBy: by, decidedAt: new Date().toISOString() }
    return { json: this.change }
  }

  private build(by: string): Reply {
    const unpublished = { publishedBy: null, publishedAt: null, signedReason: null, fault: null }
    const createdAt = new Date().toISOString()
    const release = { parent: null, createdBy: by, createdAt, live: false, changes: ['c1'], ...unpublished }
    this.release = { id: 'r1', state: 'building', ...release }
    return { status: 202, json: this.release }
  }

  private evaluated(): unknown {
    const building = this.release
    // Ready at the next look, so that the page has to look again.
    if (building?.state === 'building') this.release = { ...building, state: 'ready' }
    const evaluation: wire.ReleaseEvaluation = {
      measures: [{ set: 'resolved', name: 'hit@1', before: 0.9, after: 0.8 }],
      drops: ['resolved hit@1 0.9 → 0.8'],
      changed: [],
    }
    return { release: building, evaluation: building?.state === 'building' ? null : evaluation }
  }

  private publish(by: string): Reply {
    const now = new Date().toISOString()
    if (this.release !== null)
      this.release = { ...this.release, state: 'published', live: true, publishedBy: by, publishedAt: now }
    return { json: this.release }
  }
}
