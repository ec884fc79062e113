import type { ReleaseEvaluation } from '../desk-contract.ts'
import type { KeptRelease } from './releases-store.ts'

/** Why a release may not be published, or null when it may. What was live before was let through before. */
export function refusePublication(
  { state, fault }: Pick<KeptRelease, 'state' | 'fault'>,
  evaluation: ReleaseEvaluation | null,
  signedReason: string | undefined,
): string | null {
  if (state === 'building') return '还在评测，请等它完成'
  if (state === 'failed') return `没有做成：${fault ?? '原因不明'}`
  if (state === 'published') return '已经在用'
  const drops = state === 'ready' ? (evaluation?.drops ?? []) : []
  if (drops.length === 0 || (signedReason ?? '').trim() !== '') return null
  return `评测有 ${drops.length} 项变差，要写明理由才能发布：${drops.slice(0, 5).join('；')}`
}
