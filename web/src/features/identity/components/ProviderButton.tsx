import { Button } from '@mantine/core';
import type { ComponentProps } from 'react';
import classes from './ProviderButton.module.css';

/** A button with the provider's name in it, which may be longer than a phone is wide. */
export function ProviderButton(props: ComponentProps<typeof Button<'button'>>) {
  return <Button variant="default" classNames={{ root: classes.button, label: classes.label }} {...props} />;
}
