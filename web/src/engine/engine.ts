/** The engine as WebAssembly: one instance, its memory, and its functions by name. */

type Call = (...numbers: (number | bigint)[]) => number;
type Numbers = Float64Array | Int32Array | BigUint64Array | Uint8Array;

export class Engine {
  private readonly functions: Record<string, Call>;
  private readonly memory: WebAssembly.Memory;
  private readonly borrowed: number[] = [];

  constructor(module: WebAssembly.Module) {
    // The engine writes no files and asks for no clock; the C++ library only links them.
    const wasi = Object.fromEntries(
      WebAssembly.Module.imports(module).map(({ name }) => [name, () => 0]),
    );
    const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi });
    this.functions = instance.exports as Record<string, Call>;
    this.memory = instance.exports.memory as WebAssembly.Memory;
    this.call("_initialize");
  }

  call(name: string, ...numbers: (number | bigint)[]): number {
    return this.functions[name]!(...numbers);
  }

  /** A call that the engine can refuse; its sentence becomes the error. */
  checked(name: string, ...numbers: (number | bigint)[]): void {
    if (this.call(name, ...numbers)) return;
    const text = this.bytes(this.call("error"), 1024);
    throw new Error(new TextDecoder().decode(text.subarray(0, text.indexOf(0))));
  }

  /** Calls a function with what it borrows; the copies are released when it returns. */
  scoped<T>(use: () => T): T {
    const before = this.borrowed.length;
    try {
      return use();
    } finally {
      for (const address of this.borrowed.splice(before)) this.call("release", address);
    }
  }

  /** The address of a copy, which lives until the scope ends. */
  put(numbers: Numbers): number {
    const address = this.keep(numbers);
    this.borrowed.push(address);
    return address;
  }

  /** The address of a copy, which lives until it is released. */
  keep(numbers: Numbers): number {
    const address = this.call("allocate", Math.max(1, numbers.byteLength));
    new Uint8Array(this.memory.buffer, address, numbers.byteLength).set(
      new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
    );
    return address;
  }

  /** Text that ends in 0. */
  text(text: string): number {
    return this.put(new TextEncoder().encode(`${text}\0`));
  }

  // ---- copies of what the engine holds

  doubles = (address: number, count: number): Float64Array =>
    new Float64Array(this.memory.buffer, address, count).slice();
  floats = (address: number, count: number): Float32Array =>
    new Float32Array(this.memory.buffer, address, count).slice();
  words = (address: number, count: number): Uint32Array =>
    new Uint32Array(this.memory.buffer, address, count).slice();
  bytes = (address: number, count: number): Uint8Array =>
    new Uint8Array(this.memory.buffer, address, count).slice();
}
