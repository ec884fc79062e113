import { createHash } from 'node:crypto'
import * as client from 'openid-client'
import { STAFF_ROLES, type StaffRole } from '../domain/knowledge.ts'

export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says. */
  readonly label: string
  /** The claim that holds a role of ours; without it everybody new is a reader. */
  readonly roleClaim: string
  /** Where the issuer sends the browser back to. */
  readonly redirectUrl: string
}

/** What must stay in the browser until the issuer sends it back. */
export interface OpenIdAttempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the issuer says it is. */
export interface OpenIdIdentity {
  /** Issuer and subject: the one thing that never changes. */
  readonly subject: string
  readonly name: string
  readonly displayName: string
  /** Null when the issuer says nothing of a role. */
  readonly role: StaffRole | null
}

/** Sign-in with the accounts of an organisation. */
export interface OpenId {
  readonly label: string
  begin(): Promise<{ readonly url: string; readonly attempt: OpenIdAttempt }>
  /** Rejects unless the issuer answers this very attempt. */
  finish(query: string, attempt: OpenIdAttempt): Promise<OpenIdIdentity>
}

const isOwnMachine = (url: URL): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)

/** Authorization code flow with PKCE, state and nonce. The issuer is asked about itself when first needed. */
export function buildOpenId(settings: OpenIdSettings): OpenId {
  const issuer = new URL(settings.issuer)
  let discovered: Promise<client.Configuration> | undefined
  const discover = (): Promise<client.Configuration> => {
    const insecure = isOwnMachine(issuer) ? { execute: [client.allowInsecureRequests] } : {}
    discovered ??= client
      .discovery(issuer, settings.clientId, settings.clientSecret, undefined, { ...insecure, timeout: 10 })
      .catch((error: unknown) => {
        discovered = undefined
        throw error
      })
    return discovered
  }
  return {
    label: settings.label,
    async begin() {
      const verifier = client.randomPKCECodeVerifier()
      const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier }
      const url = client.buildAuthorizationUrl(await discover(), {
        redirect_uri: settings.redirectUrl,
        scope: 'openid profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: attempt.state,
        nonce: attempt.nonce,
      })
      return { url: url.href, attempt }
    },
    async finish(query, { state, nonce, verifier }) {
      const current = new URL(settings.redirectUrl)
      current.search = query
      const tokens = await client.authorizationCodeGrant(await discover(), current, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (claims === undefined) throw new Error('the issuer sent no id token')
      return identityOf(claims, settings.roleClaim)
    },
  }
}

function identityOf(claims: client.IDToken, roleClaim: string): OpenIdIdentity {
  const subject = `${claims.iss} ${claims.sub}`
  const fallback = `openid-${createHash('sha256').update(subject).digest('hex').slice(0, 8)}`
  const name = textOf(claims['preferred_username']) ?? fallback
  return { subject, name, displayName: textOf(claims['name']) ?? name, role: roleIn(claims[roleClaim]) }
}

const textOf = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim.trim() !== '' ? claim.trim().slice(0, 64) : undefined

/** The highest role of ours among what the claim lists. */
function roleIn(claim: unknown): StaffRole | null {
  const listed: readonly unknown[] = Array.isArray(claim) ? claim : [claim]
  return STAFF_ROLES.findLast((role) => listed.includes(role)) ?? null
}
