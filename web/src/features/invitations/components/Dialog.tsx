import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
  size?: string;
}

/** A question or a letter above the page. */
export function Dialog({ title, opened, onClose, children, size = '36rem' }: Props) {
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
