import { defineConfig } from 'prisma/config';

// Only `prisma generate` reads this; the launcher applies migrations itself (docs/decisions).
export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
