import { posted } from '@/lib/server/http/posted';
import { useAsEvidence } from '@/lib/server/services/plans/evidence';
import { EvidenceShape } from '@/lib/server/services/plans/shapes';

export const POST = posted(EvidenceShape, (actor, given, { id }: { id: string }) =>
  useAsEvidence(actor, id, given),
);
