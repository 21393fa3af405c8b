import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { forgetEverythingKept } from '@/shared/lib/deviceStore';

/** Leaves for good: nothing of whoever was here stays in the browser. */
export function useLeave(): () => void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return () => {
    forgetEverythingKept();
    void navigate({ to: '/efface', replace: true }).then(() => queryClient.clear());
  };
}
