import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** How wide; what a question needs, by default. */
  size?: string;
}

/** A question, or something to look at, in front of the page. */
export function Dialog({ opened, onClose, title, children, size = 'md' }: Props) {
  return (
    <Modal.Root opened={opened} onClose={onClose} centered size={size}>
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        <Modal.Body pt="md">
          <Modal.Title fw={650} mb="sm">
            {title}
          </Modal.Title>
          <div className="stack" style={{ gap: '1rem' }}>
            {children}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
