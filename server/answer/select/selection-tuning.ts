/** Weights of choosing clauses; the runs that gave them are in docs/decisions/0011-choosing-the-words-that-answer.md. */
export const SELECTION = {
  /** What an asked word counts that stands outside the run: in the next clause, elsewhere in the sentence, … */
  beside: 0.85,
  sentence: 0.7,
  before: 0.5,
  heading: 0.55,
  title: 0.7,
  /** What a word counts that known questions say of a clause, and how many questions it takes to be half sure. */
  heard: 0.8,
  heardDoubt: 1,
  /** What a word loses that the title has: it is said of the whole text. */
  titleDiscount: 0.7,
  /** What it is worth to give a figure, date or number that is wanted, and a thing less sharply seen. */
  specificGiven: 0.4,
  broadGiven: 0.15,
  /** What it is worth to put the same thing in the words of a text: 有效期 for 到期. */
  cue: 0.15,
  /** What a point is worth that the form of a clause speaks for it. */
  form: 0.15,
  /** What it is worth that the words, their lead or their heading name the kind of thing: 体检地点：… */
  label: 0.2,
  /** The price of length: per doubling over the unit. */
  perLength: 0.06,
  unit: 20,
  /** The price of running over the end of a sentence. */
  crossing: 0.1,
  /** Longest runs, in clauses. */
  specificReach: 4,
  broadReach: 7,
  /** Characters of a sentence that is taken whole, and of a list that is followed. */
  longestSentence: 160,
  /** Characters of a sentence that is taken from its beginning, though the match is later. */
  wholeSentence: 80,
  longestList: 500,
} as const
