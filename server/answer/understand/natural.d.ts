/** The two files of natural that are used; its root would load database drivers, so it is never imported. */
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    constructor(stemmer?: undefined, smoothing?: number)
    addDocument(tokens: readonly string[], label: string): void
    train(): void
    getClassifications(tokens: readonly string[]): { readonly label: string; readonly value: number }[]
  }
}

declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  interface DistanceOptions {
    readonly restricted?: boolean
  }
  const distance: {
    DamerauLevenshteinDistance(source: string, target: string, options?: DistanceOptions): number
  }
  export default distance
}
