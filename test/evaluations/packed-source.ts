// Trained models as source files: whoever reads the project sees them, and no build step is needed to have them.
import type { PackedSoftmax } from '#learning';

const LINE = 160;

/** A module that exports a packed model, or several by name. */
export function asSource(
  head: string,
  name: string,
  model: PackedSoftmax | Readonly<Record<string, PackedSoftmax>>,
): string {
  const value = isPacked(model)
    ? packed(model)
    : `{\n${Object.entries(model)
        .map(([key, own]) => `${key}: ${packed(own)},\n`)
        .join('')}}`;
  return `${head}\n// prettier-ignore\nexport const ${name} = ${value};\n`;
}

const isPacked = (model: PackedSoftmax | Readonly<Record<string, PackedSoftmax>>): model is PackedSoftmax =>
  typeof model.size === 'number';

function packed({ labels, size, scales, bias, weights }: PackedSoftmax): string {
  const lines = weights.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? [];
  return [
    '{',
    `  labels: '${labels.join(' ')}'.split(' '),`,
    `  size: ${size},`,
    `  scales: '${scales.join(' ')}'.split(' ').map(Number),`,
    `  bias: '${bias.join(' ')}'.split(' ').map(Number),`,
    '  weights: `',
    ...lines,
    '`,',
    '}',
  ].join('\n');
}
