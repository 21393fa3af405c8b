import { Button, CopyButton, TextInput } from '@mantine/core';
import classes from './LinkToCopy.module.css';

interface Props {
  /** What it is the link of. */
  label: string;
  address: string;
  /** What the button says before and after. */
  copy: string;
  copied: string;
}

/** A link that is shown once, to be copied now. */
export function LinkToCopy({ label, address, copy, copied }: Props) {
  return (
    <div className={classes.link}>
      <TextInput
        aria-label={label}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={address}>
        {(state) => (
          <Button variant="default" onClick={state.copy}>
            {state.copied ? copied : copy}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
