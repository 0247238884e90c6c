// What shoppers say when they ask where an order is.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `order-status`. */
export const orderStatusPhrases: SkillPhrases = {
  zh: linesOf(`
    快递怎么还不来
    到哪里了
    还要等几天啊 我的货
    什么时候派送
    我的订单怎么样了
    我的订单到哪了
    我的快递到哪里了
    我的包裹呢
    查一下订单
    查物流
    帮我查一下物流
    订单{o}到哪了
    {o}发货了吗
    {o}
    订单号{o}
    我的货什么时候发
    我买的{p}什么时候到
    我买的{p}发货了没
    我昨天下的单发货了吗
    怎么还没发货
    怎么还没到
    都几天了还没收到
    物流一直不更新
    物流怎么不动了
    快递卡在{c}好几天了
    显示签收了但是我没收到
    显示已送达可是没有收到
    快递单号是多少
    运单号发我一下
    今天能送到吗 我的订单
    我的订单什么状态
    订单状态
    催一下快递
    帮我催单
    快点发货啊
    催发货
    能不能快点给我送
    少发了一件
    收到的东西少了一个
    漏发了
    包裹里少了{p}
    我最近的订单
    看看我的订单
    我有哪些订单
    上次买的那个到了吗
    还有多久到 我的快递
    派送员电话多少
    快递员怎么还没来
    昨天付的款怎么还是待发货
    什么时候给我发货
    预计哪天送到 我的单子
    另一个订单呢
    为什么我的订单延误了
    我的东西到底在哪
    分两个包裹发的吗 另一个呢
    能到吗今天 等着用
    物流信息
  `),
  en: linesOf(`
    eta of order {o}
    check the status of purchase {o}
    locate my order
    i need information on the location of my package
    what is happening with order {o}
    see the current state of my order
    where is my order
    where's my order
    where is my package
    where is my parcel
    track my order
    track order {o}
    i want to track my package
    order status
    what's the status of my order
    status of order {o}
    has my order shipped
    has {o} shipped yet
    did my order ship
    when will my order arrive
    when is my package coming
    when will my {p} arrive i ordered it last week
    my order hasn't arrived
    my order still hasn't come
    i haven't received my order
    i never got my package
    it says delivered but i did not receive it
    tracking says delivered but nothing is here
    tracking number please
    what is my tracking number
    tracking hasn't updated in days
    my package is stuck in {c}
    why is my order late
    why is my delivery delayed
    can you check on my order
    check order {o}
    look up order number {o}
    my order number is {o}
    {o}
    order {o}
    what did i order recently
    show my orders
    my latest order
    where are the {p} i bought
    what happened to the {p} i ordered
    hurry up my delivery
    can you speed up my order
    please ship my order faster
    there is an item missing from my package
    part of my order is missing
    i only received one of the two items
    which carrier has my parcel
    is my order out for delivery
    eta for my order
    any update on my purchase
    did you guys send my stuff yet
    i ordered {n} days ago and nothing
    i would like to know about the eta of purchase {o}
  `),
  cues: [
    ...cuesOf(
      1.1,
      /我的?(?:订单|快递|包裹|单子|货)(?:到|在|发|怎|为|什|的?(?:状态|物流|进度)|呢|现在|还)|订单\S{0,24}(?:到哪|在哪|状态|进度|发货|物流|怎么样|到了|什么时候)|(?:查|看)(?:一下|下|看|询)?(?:我的|一下|下)?(?:订单|物流|快递)|物流|到哪(?:里|儿)?了|(?:还|一直)(?:没|未)(?:有)?(?:收到|送到|到货|发货|到$)|发货了(?:吗|没|么)|催(?:一?下|单|发货|快递)|(?:快递|运|物流)单号|签收了?(?:但|可|却)|少发|漏发|我(?:最近|上次|之前|昨天|前天|刚)?(?:买|下|拍|订)(?:的|了)/u,
      /\b(?:where|when|what)(?:'s| is| are| will)? (?:\w+ ){0,3}my (?:\w+ ){0,3}?(?:order|package|parcel|delivery|purchase|stuff|shipment)|\bmy (?:\w+ ){0,2}?(?:orders?|package|parcel|shipment|purchase)\b|\btrack(?:ing)?\b|\border (?:status|number)\b|\bstatus of\b|\bi (?:ordered|bought|purchased)\b|\bhas(?:n't| not)? (?:\w+ )?(?:shipped|arrived|come)\b|\b(?:not|never|n't) (?:received?|got|gotten|arrived)\b|\bsays delivered\b|\bwhere (?:is|are) (?:order|it)\b/u,
    ),
    ...cuesOf(
      0.7,
      /订单(?:号|编号)?\s*[:：]?\s*[#a-z]*\d{3,}/u,
      /\b(?:order|purchase)\s*(?:number|no\.?|id)?\s*#?\s*[a-z]*-?\d{3,}/u,
    ),
  ],
};
