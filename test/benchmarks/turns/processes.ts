// What the system says of running processes: processor time and memory (Linux; elsewhere nothing is told).
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;
const PAGE_BYTES = 4_096;
const MEGABYTE = 1_048_576;
/** Fields of /proc/<pid>/stat after the name in brackets, counted from 0 (proc(5)). */
const PARENT = 1;
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;
/** Of children that have ended. */
const ENDED_USER_TICKS = 13;
const ENDED_SYSTEM_TICKS = 14;
const RESIDENT_PAGES = 21;

function fieldsOf(pid: number | string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** The process and its children: PostgreSQL works in those. */
function familyOf(pid: number): string[][] {
  const own = fieldsOf(pid);
  if (own === undefined) return [];
  const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = others.map(fieldsOf).filter((fields) => fields?.[PARENT] === String(pid));
  return [own, ...children.filter((fields) => fields !== undefined)];
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Processor time that a process and its children have used so far. */
export function processorMsOf(pid: number): number {
  const counted = [USER_TICKS, SYSTEM_TICKS, ENDED_USER_TICKS, ENDED_SYSTEM_TICKS];
  return sum(familyOf(pid).flatMap((fields) => counted.map((field) => Number(fields[field]) * TICK_MS)));
}

/** Memory that a process holds now, without its children. */
export function residentMegabytesOf(pid: number): number {
  return Math.round((Number(fieldsOf(pid)?.[RESIDENT_PAGES] ?? 0) * PAGE_BYTES) / MEGABYTE);
}

/** Files and sockets that a process has open. */
export function openFilesOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}
