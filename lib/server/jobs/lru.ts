/** Bytes by key, the least recently asked for thrown out first, never more than `most` bytes in all. */
export class LruBytes {
  private readonly entries = new Map<string, Uint8Array>();
  private used = 0;

  constructor(private readonly most: number) {}

  get bytes(): number {
    return this.used;
  }

  get(key: string): Uint8Array | undefined {
    const found = this.entries.get(key);
    if (!found) return undefined;
    // A Map keeps the order of insertion: putting it back makes it the youngest.
    this.entries.delete(key);
    this.entries.set(key, found);
    return found;
  }

  set(key: string, bytes: Uint8Array): void {
    this.remove(key);
    if (bytes.length > this.most) return;
    this.entries.set(key, bytes);
    this.used += bytes.length;
    for (const oldest of this.entries.keys()) {
      if (this.used <= this.most) break;
      this.remove(oldest);
    }
  }

  private remove(key: string): void {
    const found = this.entries.get(key);
    if (!found) return;
    this.used -= found.length;
    this.entries.delete(key);
  }
}
