/** The launcher's modules are plain JavaScript; these are the parts the tests use. */
declare module '*/scripts/lib/database.mjs' {
  import type { Client } from 'pg';
  export const OWNER: string;
  export const APP: string;
  export function connect(url: string): Promise<Client>;
  export function migrate(ownerUrl: string, appRole: string): Promise<void>;
}
declare module '*/scripts/lib/scratch.mjs' {
  export function startScratchServer(): Promise<{
    dir: string;
    port: number;
    superuserUrl: string;
    stop(): Promise<void>;
  }>;
}
declare module '*/scripts/lib/engine.mjs' {
  export function missingSql(url: string): Promise<string>;
  export function migrationNames(): string[];
}
declare module '*/scripts/lib/programs.mjs' {
  export function findProgram(which: 'soffice' | 'qpdf'): string;
}

declare module '*/scripts/lib/chromium.mjs' {
  export const CHROMIUM_FLAGS: string[];
  export function findChromium(): Promise<string | undefined>;
}
declare module '*/scripts/lib/failed-pages.mjs' {
  export function failedPages(told: unknown, read?: (path: string) => string): string[];
}
