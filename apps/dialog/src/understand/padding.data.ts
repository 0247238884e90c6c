// What shoppers put around what they want: politeness, who they are, why they ask. It says nothing of the skill, and training shows the classifier so.

/** Before and after a wish, by language; a line each. */
export const padding: Readonly<Record<'zh' | 'en', { readonly before: string; readonly after: string }>> = {
  zh: {
    before: `
亲 
亲，
亲亲
你好 
你好，
您好 
您好，请问
你好 请问一下
请问
请问一下
麻烦问下
麻烦问一下
想问下
想问一下
我想问一下
我想咨询一下
想了解一下
帮我看看
帮我看下
麻烦帮我看一下
麻烦帮忙看下
在吗 
在吗，
客服你好，
客服 
老板 
小姐姐 
不好意思 
打扰一下，
那个 
就是 
就是说 
然后 
那
那个啥 
话说 
是这样的，
有个问题 
有个事 
急 
请教一下 
同志你好 
闺女 
师傅 
請問
請問一下
想問一下
唔該 
妳好 
我不太懂 
我第一次买 
我跟你说 
你给我查查 
到底
喂 
`,
    after: `
 谢谢
 谢谢了
，谢谢
 麻烦了
 麻烦你了
 拜托了
 亲
啊
呀
呢
哦
哈
呗
嘛
吧
啦
哒
～
。。。
！！
！！！
？？
🙏
😭
 急
 在线等
 挺急的
 我不太会弄
 帮帮忙
 怎么弄
 给个说法
 好吗
 可以吗
 行不行
 你帮我看看
 辛苦了
 謝謝
 唔該
喔
耶
欸
`,
  },
  en: {
    before: `
hi
hi,
hi there,
hello
hello,
hey
hey,
good morning,
good evening,
hi team,
hello sir
sir
dear
dear sir,
please
pls
plz
kindly
can you help me
can you help me?
could you help me?
can u help me
i need help
i need help with this:
i need help with
i need some help with
i need assistance
i need assistance with
i want help with
i want assistance with
i would like help with
help me with
help with
help me
help
assistance with
i need to know
i want to know
i'd like to know
i would like to know
i was wondering
just wondering
quick question,
quick q
question:
excuse me,
sorry,
sorry to bother you,
so
so,
ok so
um
hmm
well
just
yo
also
btw
actually
basically
my question is
could you tell me
can you tell me
can you tell me please
do you know
i don't know
i do not know
i don't understand
i'm not sure
i'm trying to
i am trying to
i have to
i've got to
i'm having trouble with
i have a problem,
i have an issue with
there's a problem with
information about
i need information about
tell me about
would you be able to help,
i am old and
my husband asks
my mum says
this is my first order,
i'm a customer and
`,
    after: `
please
pls
plz
thanks
thank you
thx
ty
thanks in advance
thank you so much
asap
please help
help
help me
can you help
can you help me
can you help me?
can you help please
can you assist me
i need help
could you help me
how do i do it
how can i do it
what do i do
what should i do
sir
dear
mate
love
lol
smh
??
!!!
!
...
:(
😡
🙏
pls advise
please advise
kindly
to you
today
now
i don't know how
i have no idea
is that possible
is it possible
ok?
if possible
`,
  },
};
