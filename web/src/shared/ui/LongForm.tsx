import { useEffect, useRef, type ReactNode } from 'react';
import { faultsOf } from '@/shared/api/errors';
import { FaultContext } from '@/shared/lib/faults';

interface Props {
  className?: string | undefined;
  /** What the last attempt to save ended with. */
  error: unknown;
  onSubmit: () => void;
  children: ReactNode;
}

/** A form longer than the window: when it is refused, the reader is led to the first field that is wrong. */
export function LongForm({ className, error, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error === null) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const faults = faultsOf(error);
  return (
    <form
      ref={form}
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <FaultContext value={(path) => faults.find((fault) => fault.path === path)?.detail}>
        {children}
      </FaultContext>
    </form>
  );
}
