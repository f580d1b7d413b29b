// Writes the diagrams of docs that are made from the code: npm run diagrams
import { readFileSync, writeFileSync } from 'node:fs'
import { stateDiagram } from '../app/domain/application/application.transitions'

const file = 'docs/application-states.md'
writeFileSync(file, readFileSync(file, 'utf8').replace(/```mermaid\n[^]*?\n```/, () => `\`\`\`mermaid\n${stateDiagram()}\n\`\`\``))
