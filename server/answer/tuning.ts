/** Weights and thresholds of answering. Each is justified by the evaluation of 2026-11-23 in docs/decisions/0012-answering.md. */

/** What an official word counts that a lay term stands for, against 1 for a word as asked. */
export const MAPPED_WEIGHT = 0.8

/** What a synonym counts. */
export const SYNONYM_WEIGHT = 0.4
