import {
  FOLDS,
  fitOrder,
  namedWeights,
  rankOf,
  readOrderExamplesTwice,
  type OrderExample,
} from './fit-order.ts'
import { openWences } from './run.ts'

/**
 * Fits the weights of the order to the development questions. Prints five-fold hit@1 and hit@3 by set, then the weights
 * fitted to all.
 *
 *     npx tsx tests/eval/order-fit.ts
 */

const examples = await readOrderExamplesTwice(await openWences())
const held = new Map<OrderExample, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitOrder(examples.filter((example) => example.fold !== fold))
  for (const example of examples) if (example.fold === fold) held.set(example, rankOf(example, weights))
}
const weights = fitOrder(examples)
for (const set of new Set(examples.map((example) => example.set))) {
  const own = examples.filter((example) => example.set === set)
  const share = (ranks: readonly number[], most: number): string =>
    (ranks.filter((rank) => rank <= most).length / ranks.length).toFixed(3)
  const cross = own.map((example) => held.get(example) as number)
  const all = own.map((example) => rankOf(example, weights))
  process.stdout.write(
    `${set}: five-fold ${share(cross, 1)} ${share(cross, 3)}, fitted to all ${share(all, 1)} ${share(all, 3)}\n`,
  )
}
process.stdout.write(`${JSON.stringify(namedWeights(weights), null, 2)}\n`)
