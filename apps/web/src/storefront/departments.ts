/** Departments of a store as chips: the biggest ones, in the reader's words where the page knows them. */
import type { Language } from '../chat/index.js';

const mostDepartments = 12;

/** Category names that many stores give in English only. */
const knownNames: Record<string, string> = {
  electronics: '数码电子',
  home: '家居',
  fashion: '服饰',
  outdoor: '户外',
  outdoors: '户外',
  beauty: '美妆个护',
  food: '食品',
};

/** The categories with the most products, biggest first. */
export function departmentsOf(facet: { value: string; count: number }[]): string[] {
  const biggest = [...facet].sort((one, other) => other.count - one.count).slice(0, mostDepartments);
  return biggest.map(({ value }) => value);
}

/** How a department is called. */
export function departmentName(value: string, language: Language): string {
  const known = knownNames[value.toLowerCase()];
  if (language === 'zh' && known) return known;
  return value.charAt(0).toUpperCase() + value.slice(1);
}
