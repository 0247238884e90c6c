// A file out of a small archive, packed and not, and what is no archive.
import { zipEntry } from './zip-entry.js';

// Made by another program: `a.txt` stored ("hello"), `dir/b.txt` deflated (100 times "ab").
const archive = Buffer.from(
  'UEsDBBQAAAAAAPEFfF2GphA2BQAAAAUAAAAFAAAAYS50eHRoZWxsb1BLAwQUAAAACADxBXxd9C26ggcAAADIAAAACQAAAGRpci9iLnR4dEtMShwWEABQSwECFAMUAAAAAADxBXxdhqYQNgUAAAAFAAAABQAAAAAAAAAAAAAAgAEAAAAAYS50eHRQSwECFAMUAAAACADxBXxd9C26ggcAAADIAAAACQAAAAAAAAAAAAAAgAEoAAAAZGlyL2IudHh0UEsFBgAAAAACAAIAagAAAFYAAAAAAA==',
  'base64',
);

describe('zipEntry', () => {
  it('reads what is stored and what is packed', () => {
    expect(zipEntry(archive, 'a.txt').toString()).toBe('hello');
    expect(zipEntry(archive, 'dir/b.txt').toString()).toBe('ab'.repeat(100));
  });

  it('says what is missing, and what is no archive', () => {
    expect(() => zipEntry(archive, 'c.txt')).toThrow('no c.txt');
    expect(() => zipEntry(Buffer.from('hello'), 'a.txt')).toThrow('no zip archive');
    expect(() => zipEntry(archive.subarray(0, archive.length - 30), 'a.txt')).toThrow();
  });
});
