import { shallowRef } from 'vue'
import { listDocuments } from '../api/public.ts'
import { RequestFailure } from '../api/request-failure.ts'

const titles = shallowRef<ReadonlyMap<string, string>>(new Map())

/** Reads the titles again, as when a document may have come. Without them, paragraphs go by their ids. */
export async function readTitles(): Promise<void> {
  try {
    const { documents } = await listDocuments()
    titles.value = new Map(documents.map(({ id, title }) => [id, title]))
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error
  }
}

/** 《标题》第6条, from a paragraph's id. */
export function placeOf(paragraphId: string): string {
  const [documentId = '', address = ''] = paragraphId.split('#')
  const title = titles.value.get(documentId)
  return title === undefined ? paragraphId : `《${title.replace(/^《(.*)》$/, '$1')}》${address}`
}
