import type { Attestation, Form, Level, Status } from '../api/contract'

/** How a status is shown: in words, with a sign, and with a tone that is never the only difference. */
export interface StatusLabel {
  readonly text: string
  readonly sign: string
  readonly tone: 'good' | 'warn' | 'bad' | 'info' | 'plain'
}

const STATUS_LABELS: Readonly<Record<Status, StatusLabel>> = {
  in_force: { text: '现行', sign: '✓', tone: 'good' },
  amended: { text: '已修订', sign: '△', tone: 'warn' },
  repealed: { text: '已废止', sign: '✕', tone: 'bad' },
  lapsed: { text: '失效', sign: '✕', tone: 'bad' },
  not_yet_in_force: { text: '尚未施行', sign: '◷', tone: 'info' },
  expired: { text: '期限已过', sign: '◷', tone: 'warn' },
  unverified: { text: '效力未核实', sign: '?', tone: 'plain' },
}

const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  national: '国家',
  provincial: '省级',
  municipal: '市级',
  county: '区县',
}

const ATTESTATION_NOTES: Readonly<Record<Attestation, string>> = {
  verified: '',
  reported: '据公开报道，以原文为准',
  recalled: '此处资料待核',
}

export function statusLabel(status: Status): StatusLabel {
  return STATUS_LABELS[status]
}

export function levelLabel(level: Level): string {
  return LEVEL_LABELS[level]
}

export function formLabel(form: Form): string {
  return form === 'verbatim' ? '原文' : '要点'
}

/** What to say about words that are not verified; empty when they are. */
export function attestationNote(attestation: Attestation): string {
  return ATTESTATION_NOTES[attestation]
}
