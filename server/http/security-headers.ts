import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const SELF = ["'self'"]
const NONE = ["'none'"]

/** The API answers with data only: nothing in it may load or run anything. */
const forData = withPolicy({})

/** Everything a page needs comes from this server; it works on an island. */
const forPages = withPolicy({
  scriptSrc: SELF,
  styleSrc: SELF,
  imgSrc: ["'self'", 'data:'],
  fontSrc: SELF,
  connectSrc: SELF,
})

/** Swagger UI sets style attributes while it draws. */
const forDocs = withPolicy({
  scriptSrc: SELF,
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: SELF,
})

/** Security headers for every response, with the narrowest content policy its kind allows. */
export const setSecurityHeaders: MiddlewareHandler = (c, next) => {
  const { path } = c.req
  if (path.startsWith('/v1/')) return forData(c, next)
  return path.startsWith('/docs') ? forDocs(c, next) : forPages(c, next)
}

function withPolicy(allowed: Readonly<Record<string, string[]>>): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: NONE,
      baseUri: NONE,
      formAction: SELF,
      frameAncestors: NONE,
      ...allowed,
    },
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    // TLS ends in front of this process, and whoever runs it there decides for the whole domain.
    strictTransportSecurity: false,
  })
}
