import type { AppDeps, Service } from './deps.ts'
import { RequestFault } from './faults.ts'

/** What is answered from, or the fault that says it is still being loaded. */
export function requireService(deps: AppDeps): Service {
  const service = deps.service()
  if (service === undefined) throw new RequestFault('not_ready')
  return service
}
