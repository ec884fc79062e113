/**
 * What ranking looks at, in BM25 points per point that the question could score at most. The first seven need no
 * resolved questions; `wholeTitle` is `title` again for long passages that are whole documents. Those that end in
 * Share or Place compare candidates of one question with each other.
 */
export const FEATURES = [
  'words',
  'bigrams',
  'title',
  'mismatch',
  'context',
  'length',
  'wholeTitle',
  'similar',
  'resolved',
  'count',
  'groupCount',
  'groupField',
  'section',
  'fresh',
  'wording',
  'translation',
  'feedback',
  'wordsShare',
  'bigramsShare',
  'translationShare',
  'wordingShare',
  'wordsPlace',
  'bigramsPlace',
] as const

export type Feature = (typeof FEATURES)[number]
export type FeatureWeights = Readonly<Record<Feature, number>>

/** The position of a feature in a row. */
export const FEATURE_AT = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Record<
  Feature,
  number
>

/** Set by hand: what is known before any question is resolved; learning starts here and returns here without evidence. */
export const PRIOR_WEIGHTS: FeatureWeights = {
  words: 1,
  bigrams: 0.5,
  title: 0.1,
  mismatch: -0.12,
  context: 0.2,
  length: 0,
  wholeTitle: 1,
  similar: 0.3,
  resolved: 0.05,
  count: 0,
  groupCount: 0,
  groupField: 0,
  section: 0,
  fresh: 0,
  wording: 0,
  translation: 0,
  feedback: 0,
  wordsShare: 0,
  bigramsShare: 0,
  translationShare: 0,
  wordingShare: 0,
  wordsPlace: 0,
  bigramsPlace: 0,
}
