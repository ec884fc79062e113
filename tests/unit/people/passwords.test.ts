import { describe, expect, it } from 'vitest'
import { checkPassword, hashPassword } from '../../../server/people/hash-password.ts'
import { limitConcurrency, TooBusy } from '../../../server/domain/limit-concurrency.ts'
import { findPasswordFault } from '../../../server/people/password-rules.ts'

describe('a password hash', () => {
  it('fits its password and no other, and differs each time', async () => {
    const [one, other] = await Promise.all([
      hashPassword('山高水长风清月白又一年'),
      hashPassword('山高水长风清月白又一年'),
    ])
    expect(one).toMatch(/^scrypt\$15\$8\$3\$/)
    expect(one).not.toBe(other)
    expect(await checkPassword('山高水长风清月白又一年', one)).toBe(true)
    expect(await checkPassword('山高水长风清月白又一夜', one)).toBe(false)
  })

  it('takes the same characters written another way as the same password', async () => {
    expect(await checkPassword('caf\u00e9-in-zibo', await hashPassword('cafe\u0301-in-zibo'))).toBe(true)
  })

  it('fits nothing where there is none, after as much work', async () => {
    const startedAt = performance.now()
    expect(await checkPassword('A', null)).toBe(false)
    expect(performance.now() - startedAt).toBeGreaterThan(20)
  })

  it('keeps the parameters it was made with', async () => {
    // scrypt of "old password" with N=2^10, r=8, p=1 and a salt of zeros, made with another program's parameters.
    const { scryptSync } = await import('node:crypto')
    const salt = Buffer.alloc(16)
    const key = scryptSync('old password', salt, 32, { N: 1024, r: 8, p: 1 })
    const hash = `scrypt$10$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`
    expect(await checkPassword('old password', hash)).toBe(true)
  })

  it('is an error where it cannot be read, not a wrong password', async () => {
    await expect(checkPassword('x', 'md5$abc')).rejects.toThrow('cannot be read')
  })
})

describe('the rules for passwords', () => {
  it.each([
    ['short', '123456789', 'li'],
    ['the name', 'wang.xiaoming', 'wang.xiaoming'],
    ['the name with a tail', 'Wang.Xiaoming1', 'wang.xiaoming'],
    ['two characters again and again', 'ababababababab', 'li'],
    ['a common one', 'Password1234', 'li'],
    ['a common one in full width', 'ｐａｓｓｗｏｒｄ１２３４', 'li'],
    ['too long', 'ab3d'.repeat(60), 'li'],
  ])('refuse %s', (_what, password, name) => {
    expect(findPasswordFault(password, name)).not.toBeNull()
  })

  it.each(['correct horse', '春风又绿江南岸明月何', 'li-likes-9-lemons'])('take %s', (password) => {
    expect(findPasswordFault(password, 'li')).toBeNull()
  })
})

describe('limited concurrency', () => {
  it('runs so many at once, lets so many wait, and refuses the rest', async () => {
    const inTurn = limitConcurrency(2, 1)
    const releases: (() => void)[] = []
    let running = 0
    const task = () =>
      new Promise<void>((resolve) => {
        running += 1
        releases.push(() => {
          running -= 1
          resolve()
        })
      })
    const tasks = [inTurn(task), inTurn(task), inTurn(task)]
    expect(running).toBe(2)
    await expect(inTurn(task)).rejects.toBeInstanceOf(TooBusy)
    releases.shift()?.()
    await tasks[0]
    expect(running).toBe(2)
    releases.splice(0).forEach((release) => release())
    await Promise.all(tasks)
    expect(running).toBe(0)
  })

  it('lets the next one go when a task fails', async () => {
    const inTurn = limitConcurrency(1, 5)
    const failing = inTurn(() => Promise.reject(new Error('no')))
    const next = inTurn(async () => 'yes')
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
