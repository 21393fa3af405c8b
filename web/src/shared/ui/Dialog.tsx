import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** Asks in front of the page before something is done. */
export function Question({ opened, onClose, title, children }: Props) {
  return (
    <Modal.Root opened={opened} onClose={onClose} centered>
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
