import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Brand } from './Brand';
import { Frame } from './Frame';

/** For the pages that belong to no event. */
export function PlainLayout() {
  return (
    <PlainFrame>
      <Outlet />
    </PlainFrame>
  );
}

export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <Frame title={<Brand />} width="narrow">
      {children}
    </Frame>
  );
}
