// What a data directory that cannot be used is told in: one sentence with what to do, instead of what PGlite or the system said.

/** The data directory cannot be used as it is; the message names the file and the remedy. */
export class DataDirectoryError extends Error {
  override name = 'DataDirectoryError';
}

/** The error that says why the database of a directory could not be opened. */
export function explainOpening(error: unknown, dataDirectory: string): Error {
  if (error instanceof DataDirectoryError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT' || /no space left|ENOSPC/i.test(message)) {
    return new DataDirectoryError(
      `The disk is full: the database in ${dataDirectory} cannot be opened. Free some space and start again.`,
      { cause: error },
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || /read-only file system/i.test(message)) {
    return new DataDirectoryError(
      `The data directory ${dataDirectory} cannot be written (${code ?? 'EROFS'}). Make it writable, or set DATA_DIR to another one.`,
      { cause: error },
    );
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new DataDirectoryError(`${dataDirectory} is not a directory. Set DATA_DIR to one.`, { cause: error });
  }
  return new DataDirectoryError(
    `The database in ${dataDirectory} cannot be opened; it may be damaged (${message}). ` +
      `Restore the directory from a copy, or move it away to start with a new one.`,
    { cause: error },
  );
}
