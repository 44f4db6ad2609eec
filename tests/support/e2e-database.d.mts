export function databaseNote(port: string | number | undefined): string;
