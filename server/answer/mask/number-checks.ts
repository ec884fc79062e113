/** Resident identity numbers (GB 11643): 18 characters with a birth date, or the old 15 digits. */
export function isIdentityNumber(compact: string): boolean {
  if (/^\d{17}[\dXx]$/.test(compact)) return isRegion(compact) && isBirthDate(compact.slice(6, 14))
  return /^\d{15}$/.test(compact) && isRegion(compact) && isBirthDate(`19${compact.slice(6, 12)}`)
}

/** The check digit of bank cards (ISO/IEC 7812, Luhn). */
export function isBankCardNumber(compact: string): boolean {
  if (!/^[3-69]\d{14,18}$/.test(compact)) return false
  let sum = 0
  for (let fromEnd = 0; fromEnd < compact.length; fromEnd++) {
    const digit = Number(compact[compact.length - 1 - fromEnd])
    const doubled = fromEnd % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const isRegion = (compact: string): boolean => /^[1-9][0-7]/.test(compact)

function isBirthDate(day: string): boolean {
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6, 8)].map(Number)
  if (year === undefined || month === undefined || date === undefined) return false
  return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && date >= 1 && date <= 31
}
