/** For how many days records are kept where the server's settings say nothing else. */
export const RETENTION_DEFAULTS = { questions: 180, feedback: 180, audit: 400 } as const
