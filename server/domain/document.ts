/** How a level of government ranks: a higher one is the basis of a lower one. */
export const LEVELS = ['national', 'provincial', 'municipal', 'county'] as const
export type Level = (typeof LEVELS)[number]

/** Standing in law: 现行, 已修订, 已废止, 失效, 尚未施行, 未核实. */
export const STATUSES = [
  'in_force',
  'amended',
  'repealed',
  'lapsed',
  'not_yet_in_force',
  'unverified',
] as const
export type Status = (typeof STATUSES)[number]

/** verbatim: the issuing body's own text. digest: our summary, with article numbers and figures. */
export const FORMS = ['verbatim', 'digest'] as const
export type Form = (typeof FORMS)[number]

/** How well a digest provision is attested. A verbatim paragraph is always verified. */
export const ATTESTATIONS = ['verified', 'reported', 'recalled'] as const
export type Attestation = (typeof ATTESTATIONS)[number]

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** 款 or 项 inside an article; nested by their addresses. */
export interface Clause extends Span {
  /** Address below the paragraph, such as 第二款 or 第二款第（三）项. */
  readonly address: string
}

/** The smallest addressable unit: an article, a numbered item, or a named preamble. */
export interface Paragraph {
  /** `<document id>#<address>`, stable across re-imports. */
  readonly id: string
  readonly documentId: string
  /** Where it stands, as people say it: 第27条, 第十二条, 指导思想. */
  readonly address: string
  /** The item's own title where it has one, else null. */
  readonly heading: string | null
  /** Titles of the enclosing parts, outermost first. */
  readonly path: readonly string[]
  /** The words as they stand; 款 and 项 are separated by a line feed. */
  readonly text: string
  readonly sentences: readonly Span[]
  readonly clauses: readonly Clause[]
  readonly attestation: Attestation
  /** In a digest, the place in the original that it sums up, such as 第二部分; else null. */
  readonly originalAddress: string | null
}

/** A part of the outline: 编, 章, 节, or a numbered part such as 六、. */
export interface Division {
  readonly address: string
  readonly title: string
  /** 0 is outermost. */
  readonly depth: number
  /** Index of its first paragraph and the index after its last. */
  readonly firstParagraph: number
  readonly endParagraph: number
}

export interface Source {
  readonly url: string | null
  readonly retrievedOn: string | null
  readonly sha256: string | null
}

export interface PolicyDocument {
  readonly id: string
  readonly title: string
  /** Other names people use for it, such as 义务教育法. */
  readonly aliases: readonly string[]
  /** 文号, or null where no source gives one. */
  readonly number: string | null
  readonly issuers: readonly string[]
  readonly level: Level
  /** 年度计划, 法律, 行政法规, 地方性法规, 规章, 规范性文件 … */
  readonly kind: string
  /** Dates are ISO days (YYYY-MM-DD) or null. */
  readonly issuedOn: string | null
  readonly effectiveOn: string | null
  readonly status: Status
  /** What changed the status, in words, or null. */
  readonly statusNote: string | null
  readonly supersededBy: string | null
  readonly repealedOn: string | null
  /**
   * The day of the latest amendment: of an amended document, on which others changed what it says; otherwise that of
   * the amendment which the text already contains.
   */
  readonly amendedOn?: string | null
  /** For a plan of one year or term: the days it speaks of, else null. */
  readonly period: { readonly from: string; readonly to: string } | null
  readonly form: Form
  readonly source: Source
  readonly checkedBy: string | null
  readonly checkedOn: string | null
  readonly audience: readonly string[]
  readonly topics: readonly string[]
  /** Documents it leans on, by id, by the number of the paragraph that leans: { "第9条": ["khfw-2017-guidance"] }. */
  readonly leansOn: Readonly<Record<string, readonly string[]>>
  /** How a policy stands to the plan: 计划点名, 计划依托, or 后续更新 (later than the plan: never what the plan said). */
  readonly relation: string | null
  /** The numbers of the plan's items that it bears on. */
  readonly planItems: readonly number[]
  /** Where a full text replaced a digest: the addresses of the digest, each with those of the text that say the same. */
  readonly formerAddresses?: Readonly<Record<string, readonly string[]>>
  /** What a person has to check after an import, such as recognised text. */
  readonly importNotes?: readonly string[]
  /** What is known not to be in the library, in words; asked about, these are answered as gaps. */
  readonly gaps: readonly string[]
  readonly outline: readonly Division[]
  readonly paragraphs: readonly Paragraph[]
}

/** A fault in a corpus or lexicon file, with its place. Parsing never throws: it returns the value and its faults. */
export interface Fault {
  readonly file: string
  readonly line: number
  readonly message: string
}
