// Gradient-boosted trees on the log loss of choices (a conditional logit boosted as in Friedman 2001, histograms as in LightGBM).

/** Candidates of many choices in one table; each choice is a run of rows of which one was chosen. */
export interface ChoiceTable {
  readonly width: number;
  /** Row after row of `width` numbers. */
  readonly features: Float32Array;
  /** Where each choice starts, and at last where the table ends. */
  readonly starts: readonly number[];
  /** The row that was chosen, a choice. */
  readonly chosen: readonly number[];
  /** The score from which boosting starts, a row. */
  readonly offsets: Float64Array;
}

/** A tree as parallel lists; a node whose `feature` is negative is a leaf. Values not above the threshold go left. */
export interface Tree {
  readonly feature: number[];
  readonly threshold: number[];
  readonly left: number[];
  readonly right: number[];
  readonly value: number[];
}

const LEAVES = 15;
const BINS = 48;
const RATE = 0.1;
const LEAST_CURVATURE = 8;
const PENALTY = 4;
const BIN_SAMPLE = 20_000;

/** The sum of the trees' values for one row of features. */
export function valueOf(trees: readonly Tree[], features: Float32Array, row: number): number {
  let sum = 0;
  for (const tree of trees) {
    let node = 0;
    for (let feature = tree.feature[0] as number; feature >= 0; feature = tree.feature[node] as number) {
      const below = (features[row + feature] as number) <= (tree.threshold[node] as number);
      node = (below ? tree.left[node] : tree.right[node]) as number;
    }
    sum += tree.value[node] as number;
  }
  return sum;
}

/** Grows trees one after the other, each on what the ones before it got wrong. */
export function boost(table: ChoiceTable, rounds: number): Tree[] {
  const rows = table.offsets.length;
  const growing = new Growing(table);
  const scores = Float64Array.from(table.offsets);
  const gradients = new Float64Array(rows);
  const curvatures = new Float64Array(rows);
  const trees: Tree[] = [];
  for (let round = 0; round < rounds; round++) {
    slopes(table, scores, gradients, curvatures);
    trees.push(growing.tree(gradients, curvatures, scores));
  }
  return trees;
}

function slopes(table: ChoiceTable, scores: Float64Array, gradients: Float64Array, curvatures: Float64Array): void {
  table.chosen.forEach((chosen, choice) => {
    const start = table.starts[choice] as number;
    const end = table.starts[choice + 1] as number;
    let most = -Infinity;
    for (let row = start; row < end; row++) most = Math.max(most, scores[row] as number);
    let total = 0;
    for (let row = start; row < end; row++) {
      gradients[row] = Math.exp((scores[row] as number) - most);
      total += gradients[row] as number;
    }
    for (let row = start; row < end; row++) {
      const probability = (gradients[row] as number) / total;
      gradients[row] = (row === chosen ? 1 : 0) - probability;
      curvatures[row] = probability * (1 - probability);
    }
  });
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly split: Split | undefined;
}

/** The binned table, and the growing of a tree on it. */
class Growing {
  private readonly edges: Float32Array[];
  private readonly bins: Uint8Array;
  private readonly rows: number;

  constructor(private readonly table: ChoiceTable) {
    this.rows = table.offsets.length;
    this.edges = Array.from({ length: table.width }, (_, feature) => this.edgesOf(feature));
    this.bins = new Uint8Array(this.rows * table.width);
    for (let row = 0; row < this.rows; row++) {
      for (let feature = 0; feature < table.width; feature++) {
        const value = table.features[row * table.width + feature] as number;
        this.bins[row * table.width + feature] = binOf(this.edges[feature] as Float32Array, value);
      }
    }
  }

  tree(gradients: Float64Array, curvatures: Float64Array, scores: Float64Array): Tree {
    const tree: Tree = { feature: [-1], threshold: [0], left: [0], right: [0], value: [0] };
    const all = Int32Array.from({ length: this.rows }, (_, row) => row);
    let leaves = [this.leaf(0, all, this.histogram(all, gradients, curvatures))];
    while (leaves.length < LEAVES) {
      const best = leaves.reduce((one, other) => ((other.split?.gain ?? 0) > (one.split?.gain ?? 0) ? other : one));
      if (best.split === undefined) break;
      const grown = this.divide(tree, best, best.split, gradients, curvatures);
      leaves = [...leaves.filter((leaf) => leaf !== best), ...grown];
    }
    for (const { node, rows, histogram } of leaves) {
      const [gradient, curvature] = totals(histogram);
      const value = (RATE * gradient) / (curvature + PENALTY);
      tree.value[node] = value;
      for (const row of rows) scores[row] = (scores[row] as number) + value;
    }
    return tree;
  }

  private divide(tree: Tree, leaf: Leaf, split: Split, gradients: Float64Array, curvatures: Float64Array): Leaf[] {
    const { width } = this.table;
    const isLeft = (row: number): boolean => (this.bins[row * width + split.feature] as number) <= split.bin;
    const left = leaf.rows.filter(isLeft);
    const right = leaf.rows.filter((row) => !isLeft(row));
    const smaller = this.histogram(left.length <= right.length ? left : right, gradients, curvatures);
    const larger = leaf.histogram.map((value, at) => value - (smaller[at] as number));
    const [ofLeft, ofRight] = left.length <= right.length ? [smaller, larger] : [larger, smaller];
    const node = tree.feature.length;
    tree.feature[leaf.node] = split.feature;
    tree.threshold[leaf.node] = (this.edges[split.feature] as Float32Array)[split.bin] as number;
    tree.left[leaf.node] = node;
    tree.right[leaf.node] = node + 1;
    for (const list of [tree.left, tree.right, tree.value, tree.threshold]) list.push(0, 0);
    tree.feature.push(-1, -1);
    return [this.leaf(node, left, ofLeft), this.leaf(node + 1, right, ofRight)];
  }

  private histogram(rows: Int32Array, gradients: Float64Array, curvatures: Float64Array): Float64Array {
    const { width } = this.table;
    const histogram = new Float64Array(width * BINS * 2);
    const { bins } = this;
    for (const row of rows) {
      const gradient = gradients[row] as number;
      const curvature = curvatures[row] as number;
      const start = row * width;
      for (let feature = 0; feature < width; feature++) {
        const at = (feature * BINS + (bins[start + feature] as number)) * 2;
        histogram[at] = (histogram[at] as number) + gradient;
        histogram[at + 1] = (histogram[at + 1] as number) + curvature;
      }
    }
    return histogram;
  }

  private leaf(node: number, rows: Int32Array, histogram: Float64Array): Leaf {
    const [gradient, curvature] = totals(histogram);
    const gainOf = (slope: number, weight: number): number => (slope * slope) / (weight + PENALTY);
    const whole = gainOf(gradient, curvature);
    let split: Split | undefined;
    for (let feature = 0; feature < this.table.width; feature++) {
      let leftGradient = 0;
      let leftCurvature = 0;
      const last = (this.edges[feature]?.length ?? 0) - 1;
      for (let bin = 0; bin < last; bin++) {
        const at = (feature * BINS + bin) * 2;
        leftGradient += histogram[at] as number;
        leftCurvature += histogram[at + 1] as number;
        if (leftCurvature < LEAST_CURVATURE) continue;
        if (curvature - leftCurvature < LEAST_CURVATURE) break;
        const gain =
          gainOf(leftGradient, leftCurvature) + gainOf(gradient - leftGradient, curvature - leftCurvature) - whole;
        if (gain > (split?.gain ?? 1e-3)) split = { feature, bin, gain };
      }
    }
    return { node, rows, histogram, split };
  }

  /** Upper bounds of the bins: quantiles of a sample, the last one open. */
  private edgesOf(feature: number): Float32Array {
    const step = Math.max(1, Math.floor(this.rows / BIN_SAMPLE));
    const sample: number[] = [];
    for (let row = 0; row < this.rows; row += step) {
      sample.push(this.table.features[row * this.table.width + feature] as number);
    }
    sample.sort((one, other) => one - other);
    const edges = new Set<number>();
    for (let bin = 1; bin < BINS; bin++) {
      edges.add(sample[Math.floor((bin * sample.length) / BINS)] as number);
    }
    return Float32Array.from([...edges, Infinity]);
  }
}

function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function totals(histogram: Float64Array): [number, number] {
  let gradient = 0;
  let curvature = 0;
  for (let at = 0; at < BINS * 2; at += 2) {
    gradient += histogram[at] as number;
    curvature += histogram[at + 1] as number;
  }
  return [gradient, curvature];
}
