/**
 * Runs over items with so many under way at once, and gives the results of each in the order of the items, as soon as they are
 * there.
 * @param run begins the work on an item; its results are asked for when it is their turn
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  run: (item: Item) => AsyncIterator<Result>,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const underWay: AsyncIterator<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | null = iterator.next();
  let result: Promise<IteratorResult<Result>> | null = null;
  try {
    while (next !== null || underWay.length > 0) {
      result ??= underWay[0]?.next() ?? null;
      const mayStart = next !== null && underWay.length < atOnce;
      // Whichever comes first: the next item to start, or the result whose turn it is.
      const ready: 'item' | 'result' =
        mayStart && result !== null
          ? await Promise.race([next?.then(() => 'item' as const), result.then(() => 'result' as const)]).then(
              (which) => which ?? 'result',
            )
          : mayStart
            ? 'item'
            : 'result';
      if (ready === 'item' && next !== null) {
        const item: IteratorResult<Item> = await next;
        if (item.done === true) next = null;
        else {
          underWay.push(run(item.value));
          next = iterator.next();
        }
      } else if (result !== null) {
        const { done, value } = await result;
        result = null;
        if (done === true) underWay.shift();
        else yield value;
      }
    }
  } finally {
    await iterator.return?.();
  }
}
