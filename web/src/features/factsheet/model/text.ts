/** A stretch of plain text: a paragraph, or the items of a list. */
export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

const ITEM = /^\s*[-•*]\s+(.*)$/;

/** Plain text as paragraphs and lists: a line that begins with a hyphen is an item, an empty line ends a paragraph. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    const item = ITEM.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item !== undefined) {
      if (open && last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
      open = true;
    } else if (line.trim() === '') {
      open = false;
    } else {
      if (open && last?.kind === 'paragraph') last.text += `\n${line.trim()}`;
      else blocks.push({ kind: 'paragraph', text: line.trim() });
      open = true;
    }
  }
  return blocks;
}
