// How well scores tell yes from no, whatever the bar: the area under the receiver operating characteristic.

/** The area (0.5 is chance, 1 is always right) and its standard error. */
export interface Area {
  readonly area: number;
  readonly standardError: number;
}

/**
 * The chance that a yes scores above a no, ties half (Mann–Whitney), with the standard error of Hanley & McNeil (1982). Undefined
 * where one of both kinds is missing.
 */
export function areaUnderCurve(scores: readonly number[], isYes: readonly boolean[]): Area | undefined {
  const order = scores.map((_, at) => at).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const yes = isYes.filter(Boolean).length;
  const no = isYes.length - yes;
  if (yes === 0 || no === 0) return undefined;
  let rankSum = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to++;
    for (let at = from; at < to; at++) if (isYes[order[at] ?? 0] === true) rankSum += (from + to + 1) / 2;
    from = to;
  }
  const area = (rankSum - (yes * (yes + 1)) / 2) / (yes * no);
  const bothAbove = area / (2 - area);
  const aboveBoth = (2 * area ** 2) / (1 + area);
  const variance =
    (area * (1 - area) + (yes - 1) * (bothAbove - area ** 2) + (no - 1) * (aboveBoth - area ** 2)) / (yes * no);
  return { area, standardError: Math.sqrt(Math.max(0, variance)) };
}
