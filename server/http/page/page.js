import { drawAnswer } from './draw-answer.js'
import { drawSource } from './draw-source.js'
import { makeElement } from './make-element.js'

const find = (selector) => document.querySelector(selector)
const form = find('#ask')
const input = find('#question')
const submit = form.querySelector('button')
const dialog = find('#source')

const MAX_STARTERS = 6
const conversationId = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
  byte.toString(16).padStart(2, '0'),
).join('')

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void ask(input.value)
})
dialog.addEventListener('click', (event) => {
  // The dialog itself is hit only outside its content: on the backdrop.
  if (event.target === dialog) dialog.close()
})
void showStarters()

async function ask(question, drop = []) {
  submit.disabled = true
  find('#problem').textContent = ''
  find('#progress').textContent = '正在查找'
  const answer = await request('/v1/answers', { question, conversationId, drop })
  submit.disabled = false
  find('#progress').textContent = ''
  if (answer === null) return
  const { article, heading } = drawAnswer(answer, {
    openSource: (citation) => void openParagraph(citation.documentId, citation.address, citation),
    ask: (next) => {
      input.value = next
      void ask(next)
    },
    remove: (slot) => void ask(question, [...new Set([...drop, slot])]),
  })
  find('#starters').hidden = true
  find('#answers').prepend(article)
  heading.focus()
}

async function openParagraph(documentId, address, marked = null) {
  const path = `/v1/documents/${encodeURIComponent(documentId)}/paragraphs/${encodeURIComponent(address)}`
  const detail = await request(path)
  // The message about the fault is outside the dialog, where it could not be reached while the dialog is open.
  if (detail === null) return dialog.close()
  const parts = drawSource(detail, marked, {
    close: () => dialog.close(),
    openAddress: (next) => void openParagraph(documentId, next),
  })
  dialog.replaceChildren(makeElement('div', { class: 'source-body' }, ...parts))
  if (!dialog.open) dialog.showModal()
  find('#source-title').focus()
}

async function showStarters() {
  const found = await request('/v1/topics')
  const questions = (found?.topics ?? [])
    .flatMap((topic) => topic.questions.slice(0, 1))
    .slice(0, MAX_STARTERS)
  if (questions.length === 0) return
  const buttons = questions.map((question) =>
    makeElement(
      'li',
      {},
      makeElement(
        'button',
        {
          type: 'button',
          class: 'question',
          click: () => {
            input.value = question
            void ask(question)
          },
        },
        question,
      ),
    ),
  )
  find('#starters ul').replaceChildren(...buttons)
  find('#starters').hidden = false
}

/** The reply, or null after telling the user what went wrong. */
async function request(path, body) {
  const options =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(path, options)
    const reply = await response.json()
    if (response.ok) return reply
    find('#problem').textContent = reply.error.message
  } catch {
    find('#problem').textContent = '连不上服务器，请检查网络后再试。'
  }
  return null
}
