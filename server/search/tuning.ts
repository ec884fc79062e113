/** Field weights, from the ablation in docs/decisions/0006-ranking.md. */
export const FIELD_WEIGHTS = { words: 1, bigrams: 0.5, title: 0.3 } as const

/** Passages that retrieval hands to ranking. */
export const CANDIDATES = 400

/** What a pair of asked words standing close together adds, per unit of their lower idf. */
export const PROXIMITY_WEIGHT = 0.3
/** Words further apart than this (in words) are not close. */
export const PROXIMITY_WINDOW = 8
