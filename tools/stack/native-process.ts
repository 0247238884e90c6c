// One operating-system process that the stack looks after: started, waited for until it is ready, watched and stopped.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, createWriteStream, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** What to run; worked out anew at every start. */
export interface ProcessCommand {
  file: string;
  arguments: string[];
  cwd?: string;
  environment?: NodeJS.ProcessEnv;
  /** Text for standard input, which is then closed. */
  input?: string;
  /** The operating-system user to become; only meaningful when this process is root. */
  user?: string;
}

/** The process runs, and waiting cannot make it ready; the message says why and what to do. */
export class NeverReadyError extends Error {}

/** How a process is started, known to be ready, and stopped. */
export interface ProcessPlan {
  /** The name in messages, such as `Kafka` or `dialog-2`. */
  name: string;
  /** Everything that the process prints is appended here. */
  logFile: string;
  command: () => ProcessCommand;
  /** One try; a thrown error or false means not yet, and a `NeverReadyError` that waiting is in vain. */
  isReady: () => Promise<boolean>;
  startTimeoutMs: number;
  /** The signal that asks for a clean end. */
  stopSignal: NodeJS.Signals;
  /** How long a clean end may take before the process is killed. */
  stopTimeoutMs: number;
  /** Also hears each line that the process prints, for showing it. */
  onLine?: (line: string) => void;
}

const readyPollMs = 100;
const tailLineCount = 15;
const tailBytesLimit = 8 * 1024;

const runningProcesses = new Set<NativeProcess>();
const runningPreparations = new Set<ChildProcess>();
let ended = false;

/** Stops whatever still runs (at once with `SIGKILL`) and lets nothing start any more; for a tool that ends, perhaps amid its start. */
export async function endAllProcesses(signal?: NodeJS.Signals): Promise<void> {
  ended = true;
  for (const child of runningPreparations) child.kill(signal ?? 'SIGTERM');
  await Promise.all([...runningProcesses].map((running) => running.stop(signal)));
}

let parentDeathSignalSupported: boolean | undefined;

/** Whether `setpriv` can bind a child's life to ours, so that nothing stays behind even when we are killed with SIGKILL. */
function supportsParentDeathSignal(): boolean {
  if (parentDeathSignalSupported === undefined) {
    const help = process.platform === 'linux' ? spawnSync('setpriv', ['--help'], { encoding: 'utf8' }) : undefined;
    parentDeathSignalSupported = help?.status === 0 && help.stdout.includes('--pdeathsig');
  }
  return parentDeathSignalSupported;
}

/** Wraps a command so that it runs as another user and ends when this process does. */
function wrapped(command: ProcessCommand, stopSignal: NodeJS.Signals): { file: string; arguments: string[] } {
  const options: string[] = [];
  if (command.user) options.push(`--reuid=${command.user}`, `--regid=${command.user}`, '--init-groups');
  if (supportsParentDeathSignal()) options.push('--pdeathsig', stopSignal.replace(/^SIG/, ''));
  if (options.length === 0) return { file: command.file, arguments: command.arguments };
  return { file: 'setpriv', arguments: [...options, command.file, ...command.arguments] };
}

/** Runs a command to its end and throws with its output when it fails; for preparing steps such as initdb. */
export async function runToEnd(name: string, command: ProcessCommand, timeoutMs: number): Promise<string> {
  if (ended) throw new Error(`${name} is not run: everything is being stopped`);
  const { file, arguments: commandArguments } = wrapped(command, 'SIGTERM');
  const child = spawn(file, commandArguments, {
    cwd: command.cwd,
    env: command.environment ?? process.env,
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output = (output + chunk.toString('utf8')).slice(-tailBytesLimit);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.stdin.on('error', () => undefined);
  child.stdin.end(command.input ?? '');
  runningPreparations.add(child);
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`${name} could not be run: ${error.message}`)));
    child.once('close', (exitCode, signal) => resolve(exitCode ?? signal));
  }).finally(() => runningPreparations.delete(child));
  if (code !== 0) throw new Error(`${name} failed (${String(code)}):\n${output.trimEnd()}`);
  return output;
}

/** A process with a plan; it can be stopped and started again any number of times. */
export class NativeProcess {
  private child: ChildProcess | undefined;
  private ended: Promise<void> = Promise.resolve();
  private stopping = false;
  private readonly diedListeners: ((reason: string) => void)[] = [];

  constructor(private readonly plan: ProcessPlan) {}

  /** The name in messages. */
  get name(): string {
    return this.plan.name;
  }

  /** The file that holds what the process printed. */
  get logFile(): string {
    return this.plan.logFile;
  }

  /** The process id while it runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Whether the process runs (ready or not). */
  get running(): boolean {
    return this.child !== undefined;
  }

  /** Registers a listener for an end that nobody asked for. */
  onDied(listener: (reason: string) => void): void {
    this.diedListeners.push(listener);
  }

  /** Starts the process and waits until it is ready; throws with the last log lines when it is not in time. */
  async start(): Promise<void> {
    if (this.child) return;
    if (ended) throw new Error(`${this.name} is not started: everything is being stopped`);
    this.launch();
    const deadline = Date.now() + this.plan.startTimeoutMs;
    while (Date.now() < deadline) {
      if (!this.child) throw new Error(`${this.name} ended while it started.\n${this.logTail()}`);
      try {
        if (await this.plan.isReady()) return;
      } catch (error) {
        if (error instanceof NeverReadyError) {
          await this.stop();
          throw error;
        }
      }
      await sleep(readyPollMs);
    }
    await this.stop();
    throw new Error(`${this.name} was not ready within ${this.plan.startTimeoutMs / 1000} s.\n${this.logTail()}`);
  }

  /** Asks the process to end, or kills it at once with `SIGKILL`; resolves when it has ended. */
  async stop(signal: NodeJS.Signals = this.plan.stopSignal): Promise<void> {
    const child = this.child;
    if (!child) return;
    this.stopping = true;
    const ended = this.ended;
    child.kill('SIGCONT');
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), this.plan.stopTimeoutMs);
    await ended;
    clearTimeout(timer);
  }

  /** Sends a signal without waiting: `SIGSTOP` freezes the process, `SIGCONT` thaws it. */
  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  /** The last lines that the process printed. */
  logTail(): string {
    if (!existsSync(this.plan.logFile)) return '(no log)';
    const lines = readFileSync(this.plan.logFile).subarray(-tailBytesLimit).toString('utf8').trimEnd().split('\n');
    return lines
      .slice(-tailLineCount)
      .map((line) => `  ${line}`)
      .join('\n');
  }

  private launch(): void {
    const command = this.plan.command();
    const { file, arguments: commandArguments } = wrapped(command, this.plan.stopSignal);
    mkdirSync(dirname(this.plan.logFile), { recursive: true });
    const log = this.plan.onLine ? undefined : openSync(this.plan.logFile, 'a');
    const output = log ?? 'pipe';
    // A group of its own: Ctrl-C on the terminal must reach us alone, so that servers end after those who use them.
    const child = spawn(file, commandArguments, {
      cwd: command.cwd,
      env: command.environment ?? process.env,
      detached: true,
      stdio: [command.input === undefined ? 'ignore' : 'pipe', output, output],
    });
    if (log !== undefined) closeSync(log);
    this.followOutput(child);
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(command.input);
    this.child = child;
    this.stopping = false;
    runningProcesses.add(this);
    this.ended = new Promise<void>((resolve) => {
      const end = (reason: string): void => {
        if (this.child !== child) return;
        this.child = undefined;
        runningProcesses.delete(this);
        resolve();
        if (!this.stopping) for (const listener of this.diedListeners) listener(reason);
      };
      child.once('error', (error) => end(error.message));
      child.once('exit', (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code ?? 'unknown'}`));
    });
  }

  /** Writes piped output to the log file and hands on its lines. */
  private followOutput(child: ChildProcess): void {
    const { onLine } = this.plan;
    if (!onLine || !child.stdout || !child.stderr) return;
    const file = createWriteStream(this.plan.logFile, { flags: 'a' });
    file.on('error', () => undefined);
    for (const stream of [child.stdout, child.stderr]) {
      stream.pipe(file, { end: false });
      createInterface({ input: stream, crlfDelay: Infinity }).on('line', onLine);
    }
    child.once('close', () => file.end());
  }
}
