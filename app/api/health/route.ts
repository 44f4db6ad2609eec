/** The process answers; nothing else is asked. */
export const dynamic = 'force-dynamic';
export const GET = () => Response.json({ status: 'up' });
