// Whether a text sets two things of the shop side by side: "乳胶枕跟荞麦枕哪个合适", "the loppers or the secateurs, which is best".
import { evidenceNow } from '../evidence/evidence.js';

const JOINT =
  /^(?:的|那款|款|被?好| |,|，|、|the|a|an|your)*(?:和|跟|与|还是|或者?|比|对比|、|\bor\b|\band\b|\bvs\.?|\bversus\b)/u;
const WHICH =
  /哪|好[^,，]{0,2}还是|还是.{1,12}好|区别|不同|不一样|差在|怎么选|选哪|\bwhich\b|\bbetter\b|\bbest\b|\bdifferen/u;
const LONGEST_BETWEEN = 12;

/** Whether two different names are joined, and it is asked which. */
export function setsTwoSideBySide(plain: string): boolean {
  if (!WHICH.test(plain)) return false;
  const names = evidenceNow().namesIn(plain);
  return names.some((name, index) => {
    const next = names[index + 1];
    if (next === undefined || next.start - name.end > LONGEST_BETWEEN) return false;
    return name.mention.text !== next.mention.text && JOINT.test(plain.slice(name.end, next.start));
  });
}
