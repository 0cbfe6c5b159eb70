import { Problem } from '../core/problem.ts';

/** The named files of a zip archive; none is unpacked beyond `maxSize`, whatever the archive says of its size. */
export async function filesOfZip(
  bytes: Uint8Array,
  names: readonly string[],
  maxSize: number,
): Promise<Map<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!names.includes(name)) return false;
        if (originalSize > maxSize)
          throw new Problem('too-large', `unpacks to ${originalSize} bytes`, { mend: 'raise --max-size' });
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('format', 'is a broken zip archive', { mend: 'fetch or save it again' });
  }
}
