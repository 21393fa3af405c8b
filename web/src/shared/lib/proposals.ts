import type { Proposal } from '@/shared/api/types';

/** Whether a proposal is the same schedule as the one before it. */
export function isSameSchedule(proposal: Proposal, before: Proposal | undefined): boolean {
  const places = ({ meetings }: Proposal) =>
    meetings.map(({ request, slotId }) => `${request} ${slotId}`).sort();
  return before !== undefined && JSON.stringify(places(proposal)) === JSON.stringify(places(before));
}
