import { encode } from 'iconv-lite'

/** A web archive whose page is quoted-printable in the given charset, as word processors write it. */
export function makeMht(html: string, charset = 'utf-8'): string {
  const quoted = [...encode(html, charset)]
    .map((byte) =>
      byte === 0x3d || byte > 0x7e || (byte < 0x20 && byte !== 0x0a)
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
  const wrapped = quoted.replace(/.{1,70}(?<!=.?)(?=.)/g, (line) => `${line}=\r\n`)
  return [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html";\r\n boundary="----=_Next.Part"',
    '',
    'This is a multi-part message.',
    '------=_Next.Part',
    'Content-Location: file:///C:/1.css',
    'Content-Type: text/css',
    '',
    'p { margin: 0 }',
    '------=_Next.Part',
    'Content-Location: file:///C:/1.htm',
    'Content-Transfer-Encoding: quoted-printable',
    `Content-Type: text/html; charset="${charset}"`,
    '',
    wrapped,
    '------=_Next.Part--',
    '',
  ].join('\r\n')
}
