import { execFileSync } from 'node:child_process';
execFileSync('npx', ['swc', 'apps', 'libs', 'test', 'tools', '-d', 'dist', '--extensions', '.ts','-q'], { stdio: 'inherit' });
