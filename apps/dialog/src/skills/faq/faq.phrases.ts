// What shoppers say when they ask about the shop's rules in general.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { faqChinese } from './faq.zh.data.js';
import { faqEnglish } from './faq.en.data.js';

/** Phrases and cues of the skill `faq`. */
export const faqPhrases: SkillPhrases = {
  zh: linesOf(faqChinese),
  en: linesOf(faqEnglish),
  cues: [
    ...cuesOf(
      1.2,
      /(?:政策|规则|流程|条款|协议|说明)(?:是|$|吗|呢)|(?:付款|支付)方式|货到付款|(?:支付宝|微信|花呗|信用卡|银行卡|paypal)\S{0,4}(?:支付|付款|付|吗)|分期|(?:几|多少)天(?:内|之内)?(?:可以|能)?(?:无理由)?(?:退|换)|无理由|退货\S{0,4}(?:运费|邮费|政策|流程|规则)|保修|质保|三包|会员|积分|京豆|白条|(?:忘记|修改|重置|找回)密码|注册|注销|营业时间|实体店|门店(?:在|地址)|礼品包装|贺卡|隐私|关税|自提|上门安装/u,
      /\b(?:return|refund|exchange|privacy|cancellation|shipping|warranty) polic(?:y|ies)\b|\bpayment (?:methods?|options?)\b|\bpay (?:with|by|in)\b|\bwarrant(?:y|ies)\b|\bmembership\b|\bloyalty\b|\b(?:opening|business) hours\b|\bgift[- ]?wrap|\bpassword\b|\bmy account\b|\bcreate an account\b|\bsign up\b|\binstal(?:l)?ation\b|\bdo you (?:accept|take)\b|\bprice match|\bphysical store\b|\bhow do returns\b|\bhow long do refunds\b/u,
    ),
    ...cuesOf(
      0.5,
      /^(?:怎么|如何|怎样|可以|能不能|是否)/u,
      /^how (?:do|can|to)\b|^what(?:'s| is) your\b|\byour policy\b/u,
    ),
  ],
};
