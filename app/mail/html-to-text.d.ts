// html-to-text 10 ships no types; this is the part the mails use.
declare module 'html-to-text' {
  type Walk = (nodes: unknown, builder: BlockTextBuilder) => void
  export interface BlockTextBuilder {
    addInline(text: string): void
    addLiteral(text: string): void
    addLineBreak(): void
    openBlock(options?: { leadingLineBreaks?: number }): void
    closeBlock(options?: { trailingLineBreaks?: number }): void
  }
  export interface HtmlElement {
    attribs: Record<string, string | undefined>
    children: unknown
  }
  export type Formatter = (element: HtmlElement, walk: Walk, builder: BlockTextBuilder, options: Record<string, unknown>) => void
  export interface ConvertOptions {
    wordwrap?: number | false | null
    baseElements?: { selectors: string[] }
    formatters?: Record<string, Formatter>
    selectors?: { selector: string; format?: string; options?: Record<string, unknown> }[]
  }
  export function convert(html: string, options?: ConvertOptions): string
}
