import { blocksOf } from '../model/text';
import classes from './FactSheetView.module.css';

/** Plain text with its paragraphs and lists. */
export function RichText({ text }: { text: string }) {
  return blocksOf(text).map((block, index) =>
    block.kind === 'list' ? (
      <ul key={index} className={classes.list}>
        {block.items.map((item, place) => (
          <li key={place}>{item}</li>
        ))}
      </ul>
    ) : (
      <p key={index}>{block.text}</p>
    ),
  );
}
