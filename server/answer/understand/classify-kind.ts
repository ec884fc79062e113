import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js'
import type { QuestionKind } from '../../contract.ts'
import { QuestionKindSchema } from '../../contract.ts'
import type { Intent } from '../../domain/lexicon.ts'
import type { Analyse } from '../../domain/token.ts'
import { kindByRules } from './kind-rules.ts'

export interface KindReading {
  readonly kind: QuestionKind
  /** How sure: of questions read with 0.9, about nine in ten are of this kind. */
  readonly confidence: number
}

export type ClassifyKind = (question: string) => KindReading

/** What the classifier may say. Greetings, addresses, emergencies and the like have detectors of their own. */
const CONTENT_KINDS: readonly QuestionKind[] = [
  'fact',
  'number',
  'date',
  'who',
  'yes_no',
  'definition',
  'list',
  'procedure',
]
/** Share of the questions decided by a rule that people label alike (tests/eval/plan-dev.jsonl). */
const RULE_CONFIDENCE = 0.8
/** Without question words and without a likely class, most questions ask for what the text says. */
const MIN_SHARE = 0.6
const SMOOTHING = 0.3
/** A word of fewer examples tells their topic and not their kind. */
const MIN_EXAMPLES = 3

/** Trains on the example questions of the lexicon, once, and returns the classifier. */
export function buildClassifyKind(intents: readonly Intent[], analyse: Analyse): ClassifyKind {
  const examples = intents
    .filter(({ kind }) => CONTENT_KINDS.some((each) => each === kind))
    .flatMap((intent) =>
      intent.examples.map((text) => ({ kind: intent.kind, features: featuresOf(text, analyse) })),
    )
  const telling = frequentFeatures(examples.map(({ features }) => features))
  const classifier = new BayesClassifier(undefined, SMOOTHING)
  for (const { kind, features } of examples) {
    classifier.addDocument(
      features.filter((feature) => telling.has(feature)),
      kind,
    )
  }
  classifier.train()
  return (question) => {
    const byRule = kindByRules(question)
    if (byRule !== null) return { kind: byRule, confidence: RULE_CONFIDENCE }
    const features = featuresOf(question, analyse).filter((feature) => telling.has(feature))
    const classes = features.length === 0 ? [] : classifier.getClassifications(features)
    const total = classes.reduce((sum, each) => sum + each.value, 0)
    const best = classes[0]
    const share = best === undefined || total === 0 ? 0 : best.value / total
    const kind = QuestionKindSchema.safeParse(best?.label)
    if (!kind.success || share < MIN_SHARE) return { kind: 'fact', confidence: MIN_SHARE }
    return { kind: kind.data, confidence: share }
  }
}

/** Words as they stand, question words among them, with the first and the last marked. */
function featuresOf(question: string, analyse: Analyse): string[] {
  const terms = analyse(question)
    .tokens.filter(({ kind }) => kind !== 'mark')
    .map(({ term }) => term)
  if (terms.length === 0) return []
  return [...new Set([...terms, `^${terms[0]}`, `${terms.at(-1)}$`])]
}

function frequentFeatures(examples: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const feature of examples.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= MIN_EXAMPLES).map(([feature]) => feature))
}
