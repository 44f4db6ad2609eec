export function folderNote(port: string | number | undefined): string;
