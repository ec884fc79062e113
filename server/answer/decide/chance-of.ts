/** What a logistic model with weights by name says of features, from 0 to 1. */
export function chanceOf<Name extends string>(
  weights: Readonly<Record<Name | 'bias', number>>,
  features: Readonly<Record<Name, number>>,
): number {
  let sum: number = weights.bias
  for (const name of Object.keys(features) as Name[]) sum += weights[name] * features[name]
  return 1 / (1 + Math.exp(-sum))
}
