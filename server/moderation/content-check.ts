/** `unchecked`: nobody looked, because there is no login code, or because the platform could not be asked. */
export type ContentVerdict = 'pass' | 'review' | 'risky' | 'unchecked'

/**
 * Asks the platform about words that a user wrote, personal data masked. `loginCode` is the one-time code of the
 * platform's login; without it nothing is sent. Never rejects and never takes long: asking must not wait for it.
 */
export type CheckContent = (text: string, loginCode: string | undefined) => Promise<ContentVerdict>
