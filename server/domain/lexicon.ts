/** A lay term and the official words it stands for. `official` words are searched beside the lay term. */
export interface LayTerm {
  readonly lay: string
  readonly official: readonly string[]
  readonly reason: string
}

/** Words that mean the same in official texts; searching one searches all, at a lower weight. */
export interface SynonymGroup {
  readonly words: readonly string[]
  readonly reason: string
}

/** Example questions of one kind; they train the classifier. */
export interface Intent {
  readonly kind: string
  readonly examples: readonly string[]
}

/** A theme shown to users, with questions that the corpus can answer. */
export interface LexiconTopic {
  readonly id: string
  readonly name: string
  readonly audience: readonly ('parent' | 'teacher' | 'operator')[]
  readonly questions: readonly string[]
}

/** A place to hand over to. Every telephone number names the source that gives it. */
export interface Office {
  readonly id: string
  readonly office: string
  readonly phone: string
  readonly hours: string | null
  readonly source: string
}

/** Words that mean somebody may be in danger, and the offices to name first. */
export interface CrisisRule {
  readonly id: string
  readonly words: readonly string[]
  readonly message: string
  readonly offices: readonly string[]
}

/** What people say who are in danger, by the rule that fits; null where the same words speak of something else. */
export interface DangerExample {
  readonly text: string
  readonly rule: string | null
}

export interface Lexicon {
  readonly userWords: readonly string[]
  readonly stopWords: readonly string[]
  readonly layTerms: readonly LayTerm[]
  readonly synonyms: readonly SynonymGroup[]
  readonly intents: readonly Intent[]
  readonly topics: readonly LexiconTopic[]
  readonly offices: readonly Office[]
  readonly crisis: readonly CrisisRule[]
  readonly dangerExamples: readonly DangerExample[]
}
