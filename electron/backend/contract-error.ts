import { ORPCError } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { LibraryError } from '../../db/library-error.ts';
import type { Log } from './log.ts';

/**
 * Any error as the contract knows it: expected ones with their sentence, a full disk as DISK_FULL. Everything else is a
 * bug: it is logged in full under an id, and the client learns the id.
 */
export function toContractError(error: unknown, log: Log): Error {
  if (error instanceof ORPCError) return error;
  if (error instanceof LibraryError)
    return new ORPCError(error.code, { message: error.message, data: error.data });
  if (isDiskFull(error)) {
    return new ORPCError('DISK_FULL', {
      message: 'The disk is full. Nothing was changed. Make room and try again.',
    });
  }
  const id = uuidv7();
  log.error(`Unexpected error ${id}`, error);
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: `Something broke in Postil. Nothing that was saved is lost. Error ${id}.`,
    data: { id },
  });
}

function isDiskFull(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC')
  );
}
