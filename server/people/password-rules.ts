const LEAST_CHARACTERS = 10
const MOST_CHARACTERS = 200

/** Passwords of ten characters and more that are tried first, folded; shorter ones are refused anyway. */
const COMMON = new Set([
  '1234567890',
  '12345678910',
  '0123456789',
  '0987654321',
  '1234567890a',
  'a1234567890',
  '123456789a',
  'a123456789',
  '1234554321',
  '1122334455',
  '1111111111',
  '0000000000',
  '5201314520',
  'qwertyuiop',
  '1qaz2wsx3edc',
  'qwerty12345',
  'qwerty123456',
  'password12',
  'password123',
  'password1234',
  'admin12345',
  'admin123456',
  'administrator',
  'woaini1314',
  'woaini1314520',
  'iloveyou123',
  'abc1234567',
  'abcd123456',
  'zibo123456',
  'wence12345',
])

/** Why a password cannot be had, as the user is told, or null when it can. */
export function findPasswordFault(password: string, name: string): string | null {
  const characters = [...password].length
  const folded = password.normalize('NFKC').toLowerCase()
  if (characters < LEAST_CHARACTERS) return `密码至少要 ${LEAST_CHARACTERS} 个字符`
  if (characters > MOST_CHARACTERS) return `密码最多 ${MOST_CHARACTERS} 个字符`
  if (folded.includes(name.toLowerCase()) && characters - [...name].length < LEAST_CHARACTERS)
    return '密码不能是用户名，也不能只是在用户名上加几个字符'
  if (new Set(folded).size < 4) return '密码里不同的字符太少'
  return COMMON.has(folded) ? '这个密码太常见，请换一个' : null
}
