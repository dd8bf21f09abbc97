/** Typed arrays that grow by half when full. Callers write into `items` and move `length` themselves after `reserve`. */
export class Growing<T extends Uint8Array | Uint16Array | Uint32Array> {
  length = 0;
  items: T;
  private readonly make: (size: number) => T;

  constructor(make: (size: number) => T, size: number) {
    this.make = make;
    this.items = make(size);
  }

  reserve(more: number): T {
    if (this.length + more > this.items.length) {
      const items = this.make(Math.max(this.length + more, this.items.length + (this.items.length >> 1)));
      items.set(this.items.subarray(0, this.length));
      this.items = items;
    }
    return this.items;
  }
}

export const bytes = (size: number): Uint8Array => new Uint8Array(size);
export const halves = (size: number): Uint16Array => new Uint16Array(size);
export const words = (size: number): Uint32Array => new Uint32Array(size);
