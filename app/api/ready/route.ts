import { readiness } from '@/lib/server/services/health';

export const dynamic = 'force-dynamic';

export async function GET() {
  const status = await readiness();
  return Response.json({ status }, { status: status === 'ready' ? 200 : 503 });
}
