import type { z } from 'zod'
import type * as wire from '../../../desk-contract.ts'
import { callDesk } from './call-desk.ts'

export type Call = z.infer<typeof wire.CallSchema>
export type Pins = z.infer<typeof wire.PinsSchema>
export type GapDetail = z.infer<typeof wire.GapDetailSchema>
export type Assignee = z.infer<typeof wire.AssigneesSchema>['assignees'][number]
export type GapPatch = z.infer<typeof wire.GapPatchSchema>
export type GapList = z.infer<typeof wire.GapListSchema>
export type ProposedChange = z.infer<typeof wire.ChangeSchema>
export type LexiconProposal = z.infer<typeof wire.LexiconProposalsSchema>['proposals'][number]
export type ImportPreview = z.infer<typeof wire.ImportPreviewSchema>
export type ReleaseDetail = z.infer<typeof wire.ReleaseDetailSchema>
export type Office = z.infer<typeof wire.OfficesSchema>['offices'][number]
export type Receipt = z.infer<typeof wire.ReceiptSchema>
export type AnsweringSwitch = z.infer<typeof wire.AnsweringSwitchSchema>
export type AuditEntry = z.infer<typeof wire.AuditListSchema>['entries'][number]
export type StaffUser = z.infer<typeof wire.StaffUserSchema>
export type StaffUserPatch = z.infer<typeof wire.StaffUserPatchSchema>

const part = encodeURIComponent

export const listCalls = async (): Promise<Call[]> => (await callDesk<{ calls: Call[] }>('/calls')).calls

export const readPins = (): Promise<Pins> => callDesk('/pins')
export const savePins = (pins: Pins): Promise<Pins> => callDesk('/pins', 'PUT', pins)

export function listGaps(state: string, assignee: string): Promise<GapList> {
  const query = new URLSearchParams()
  if (state !== '') query.set('state', state)
  if (assignee !== '') query.set('assignee', assignee)
  return callDesk(`/gaps?${query.toString()}`)
}
export const readGap = (id: string): Promise<GapDetail> => callDesk(`/gaps/${part(id)}`)
export const listAssignees = async (): Promise<Assignee[]> =>
  (await callDesk<{ assignees: Assignee[] }>('/assignees')).assignees
export const patchGap = (id: string, patch: GapPatch): Promise<unknown> =>
  callDesk(`/gaps/${part(id)}`, 'PATCH', patch)

export const proposeChange = (change: ProposedChange, gapId: string | null): Promise<wire.ChangeRecord> =>
  callDesk('/changes', 'POST', gapId === null ? { change } : { change, gapId })
export const listChanges = async (state: string): Promise<wire.ChangeSummary[]> =>
  (
    await callDesk<{ changes: wire.ChangeSummary[] }>(
      `/changes${state === '' ? '' : `?state=${part(state)}`}`,
    )
  ).changes
export const readChange = (id: string): Promise<wire.ChangeRecord> => callDesk(`/changes/${part(id)}`)
export const withdrawChange = (id: string): Promise<wire.ChangeRecord> =>
  callDesk(`/changes/${part(id)}`, 'DELETE')
export const compareChange = async (id: string): Promise<readonly wire.DocumentLine[]> =>
  (await callDesk<{ lines: wire.DocumentLine[] }>(`/changes/${part(id)}/differences`)).lines
export const decideChange = (id: string, approve: boolean, reason: string): Promise<wire.ChangeRecord> =>
  callDesk(
    `/changes/${part(id)}/decision`,
    'POST',
    reason.trim() === '' ? { approve } : { approve, reason: reason.trim() },
  )

export const listLexiconProposals = async (): Promise<LexiconProposal[]> =>
  (await callDesk<{ proposals: LexiconProposal[] }>('/lexicon-proposals')).proposals

export const readRetention = (): Promise<wire.Retention> => callDesk('/retention')

export const listOffices = async (): Promise<Office[]> =>
  (await callDesk<{ offices: Office[] }>('/offices')).offices

export function previewImport(file: File, documentId: string): Promise<ImportPreview> {
  const form = new FormData()
  form.set('file', file)
  if (documentId !== '') form.set('documentId', documentId)
  return callDesk('/imports', 'POST', form)
}

/** Where the files of a release are fetched. */
export const releaseFilesUrl = (id: string): string => `/v1/desk/releases/${part(id)}/files`
export const listReleases = async (): Promise<wire.ReleaseSummary[]> =>
  (await callDesk<{ releases: wire.ReleaseSummary[] }>('/releases')).releases
export const readRelease = (id: string): Promise<ReleaseDetail> => callDesk(`/releases/${part(id)}`)
export const buildRelease = (changes: readonly string[]): Promise<wire.ReleaseSummary> =>
  callDesk('/releases', 'POST', { changes })
export const publishRelease = (id: string, signedReason: string): Promise<unknown> =>
  callDesk(
    `/releases/${part(id)}/publication`,
    'POST',
    signedReason.trim() === '' ? {} : { signedReason: signedReason.trim() },
  )

export const readReceipt = (id: string): Promise<Receipt> => callDesk(`/receipts/${part(id)}`)
export const readDashboard = (days: number): Promise<wire.Dashboard> => callDesk(`/dashboard?days=${days}`)

export const readAnswering = (): Promise<AnsweringSwitch> => callDesk('/answering')
export const switchAnswering = (off: boolean, reason: string | null): Promise<AnsweringSwitch> =>
  callDesk('/answering', 'PUT', { off, reason })

export const listAudit = async (before: number | null): Promise<AuditEntry[]> => {
  const query = before === null ? '?limit=50' : `?before=${before}&limit=50`
  return (await callDesk<{ entries: AuditEntry[] }>(`/audit${query}`)).entries
}

export const listUsers = async (): Promise<StaffUser[]> =>
  (await callDesk<{ users: StaffUser[] }>('/users')).users
export const patchUser = (name: string, patch: StaffUserPatch): Promise<StaffUser> =>
  callDesk(`/users/${part(name)}`, 'PATCH', patch)
