// What instruments, stationery, books and goods for arts and crafts are called: a line is one kind, Chinese names, a bar, English names.

/** Musical instruments. */
export const INSTRUMENTS = `
吉他 结他 六弦琴 | guitar
木吉他 民谣吉他 原声吉他 民谣结他 | acoustic guitar, steel-string guitar
古典吉他 尼龙弦吉他 | classical guitar, nylon-string guitar
电吉他 | electric guitar
贝斯 电贝司 贝司 | bass guitar, electric bass
尤克里里 乌克丽丽 夏威夷小吉他 四弦琴 | ukulele, uke
班卓琴 | banjo
曼陀林 | mandolin
小提琴 | violin, fiddle
中提琴 | viola
大提琴 | cello
钢琴 | piano
电钢琴 数码钢琴 电子钢琴 | digital piano, electric piano
电子琴 | electronic keyboard, portable keyboard
MIDI键盘 | midi keyboard, midi controller
合成器 | synthesizer, synthesiser, synth
手风琴 | accordion
口琴 | harmonica, mouth organ
长笛 | flute
竖笛 | recorder instrument
笛子 竹笛 | bamboo flute, dizi
箫 | xiao flute
葫芦丝 | hulusi
萨克斯 萨克斯管 | saxophone, sax
单簧管 黑管 | clarinet
双簧管 | oboe
小号 | trumpet
长号 | trombone
圆号 | french horn
古筝 | guzheng, chinese zither
古琴 | guqin
二胡 | erhu
琵琶 | pipa
架子鼓 爵士鼓 | drum kit, drum set
电子鼓 电鼓 | electronic drum kit, electronic drum set, electric drums
鼓 | drum
鼓棒 鼓槌 | drumstick, drum stick
非洲鼓 | djembe
卡洪鼓 箱鼓 木箱鼓 | cajon
手鼓 铃鼓 | tambourine
空灵鼓 | tongue drum, steel tongue drum
拇指琴 卡林巴 | kalimba, thumb piano
三角铁 | triangle instrument
木琴 | xylophone
沙锤 | maraca, shaker
颂钵 | singing bowl
琴弦 吉他弦 | guitar string, instrument string
拨片 | guitar pick, plectrum
变调夹 | capo
校音器 调音器 | tuner, guitar tuner, instrument tuner
节拍器 | metronome
吉他包 琴包 | gig bag, guitar bag
吉他架 琴架 | guitar stand
谱架 乐谱架 | music stand
琴弓 | violin bow
松香 | rosin
效果器 单块效果器 | effects pedal, guitar pedal
吉他音箱 | guitar amp, guitar amplifier
琴凳 钢琴凳 | piano bench, piano stool
哨片 簧片 | reed
乐谱 琴谱 曲谱 | sheet music, songbook
`;

/** Stationery, office and books. */
export const STATIONERY = `
文具 | stationery
笔 | pen
钢笔 自来水笔 | fountain pen
圆珠笔 原子笔 | ballpoint pen, ballpoint, biro
中性笔 签字笔 水笔 | gel pen, rollerball pen
铅笔 | pencil
自动铅笔 活动铅笔 | mechanical pencil, propelling pencil
彩铅 彩色铅笔 | coloured pencil, colored pencil
马克笔 记号笔 油性笔 | marker, marker pen, permanent marker, felt-tip pen
荧光笔 | highlighter, highlighter pen
白板笔 | whiteboard marker, dry erase marker
毛笔 | calligraphy brush, chinese brush
墨水 | ink, fountain pen ink
墨汁 | calligraphy ink, chinese ink
砚台 | ink stone, inkstone
宣纸 | rice paper, xuan paper
笔芯 | pen refill, refill
橡皮 橡皮擦 | eraser, rubber eraser
修正带 涂改带 | correction tape
修正液 涂改液 | correction fluid, tipp-ex
卷笔刀 削笔器 转笔刀 | pencil sharpener
笔袋 铅笔盒 文具盒 笔盒 | pencil case, pen case, pencil pouch
笔筒 | pen holder, pencil cup, pencil holder
笔记本 本子 记事本 笔记簿 | notebook, notepad, jotter
日记本 | diary, journal
手账 手帐 手账本 计划本 | planner, bullet journal, agenda
便签 便利贴 便条纸 | sticky note, post-it, memo pad
日历 台历 | calendar, desk calendar
文件夹 | file folder, folder
活页夹 | ring binder, binder
档案袋 文件袋 | document wallet, document bag
订书机 钉书机 | stapler
订书钉 | staple, staples
回形针 曲别针 | paper clip
长尾夹 | binder clip, bulldog clip
图钉 | drawing pin, thumbtack, push pin
打孔器 打孔机 | hole punch
剪刀 | scissors
美工刀 裁纸刀 | utility knife, box cutter, craft knife, stanley knife
裁纸机 切纸机 | paper cutter, paper trimmer
碎纸机 | paper shredder, shredder
尺子 直尺 | ruler
三角板 | set square
圆规 | compass for drawing, drawing compass
量角器 | protractor
胶水 | glue
固体胶 胶棒 | glue stick
胶带 透明胶 透明胶带 | adhesive tape, sticky tape, scotch tape, sellotape
双面胶 | double-sided tape
和纸胶带 手账胶带 | washi tape
打印纸 复印纸 A4纸 | printer paper, copy paper, copier paper
卡纸 | card stock, cardstock
信封 | envelope
信纸 | writing paper, letter paper
明信片 | postcard
贺卡 卡片 | greeting card
印章 图章 | stamp, rubber stamp
印泥 印台 | ink pad
火漆 封蜡 | sealing wax
白板 | whiteboard, dry erase board
黑板 | blackboard, chalkboard
粉笔 | chalk
软木板 | cork board, pin board
标签打印机 标签机 | label maker, label printer
标签 标签贴 | label
名片夹 | business card holder
书 书籍 图书 | book
小说 | novel
漫画 漫画书 | comic, comic book, manga
词典 字典 | dictionary
菜谱 食谱 | cookbook, cookery book, recipe book
教材 课本 | textbook
练习册 | workbook, exercise book
杂志 | magazine
地图 | map
书签 | bookmark
书立 书挡 | bookend
放书架 阅读架 | book stand
`;

/** Arts, crafts and sewing. */
export const CRAFTS = `
颜料 | paint, art paint
丙烯颜料 丙烯画颜料 | acrylic paint, acrylics
水彩颜料 水彩 | watercolour paint, watercolor paint, watercolour, watercolor
水粉颜料 水粉 | gouache
油画颜料 | oil paint
国画颜料 | chinese painting pigment
蜡笔 | crayon, wax crayon
油画棒 | oil pastel
色粉 粉彩 | soft pastel, pastel
炭笔 | charcoal pencil, drawing charcoal
画笔 画刷 | paintbrush, paint brush, artist brush
调色盘 调色板 | paint palette, palette
画架 | easel
画布 油画布 | canvas, stretched canvas
画板 | drawing board
素描本 速写本 画本 | sketchbook, sketch pad, drawing pad
水彩纸 | watercolour paper, watercolor paper
喷漆 自喷漆 | spray paint
数字油画 | paint by numbers
钻石画 钻石绣 | diamond painting
黏土 陶泥 | clay, pottery clay
软陶 | polymer clay
陶轮 拉坯机 | pottery wheel
石膏 | plaster of paris
树脂 滴胶 环氧树脂 | epoxy resin, resin
硅胶模具 | silicone mould, silicone mold
折纸 | origami paper
彩纸 | coloured paper, colored paper
剪纸 | paper cutting
刻刀 雕刻刀 | carving knife, carving tool
版画 橡皮章 | lino block, linocut
珠子 串珠 | bead
手工材料包 DIY材料包 | craft kit, diy kit
热熔胶枪 胶枪 | glue gun, hot glue gun
闪粉 亮片 | glitter, sequin
丝带 缎带 | ribbon
毛线 毛线团 绒线 线团 | yarn, knitting yarn, knitting wool, wool yarn
棒针 毛衣针 织针 | knitting needle
钩针 | crochet hook
十字绣 | cross stitch, cross-stitch kit
刺绣 刺绣材料包 | embroidery, embroidery kit
绣线 | embroidery floss, embroidery thread
绣绷 绣花绷 | embroidery hoop
缝纫线 线 缝衣线 | sewing thread, thread
缝衣针 针 手缝针 | sewing needle, needle
针线包 针线盒 | sewing kit
大头针 珠针 | sewing pin, dressmaker pin
顶针 | thimble
布料 面料 布 | fabric, cloth
不织布 毛毡 | felt
拉链 | zip, zipper
纽扣 扣子 | button
魔术贴 | velcro, hook and loop tape
松紧带 橡筋 | elastic band, elastic
裁缝剪 布剪 | fabric scissors, fabric shears
卷尺 软尺 皮尺 | tape measure, measuring tape
裁剪垫 切割垫 | cutting mat
人台 | dress form, mannequin
皮革 皮料 | leather hide, craft leather
皮雕工具 皮具工具 | leather craft tool, leathercraft kit
蜡烛材料 大豆蜡 | soy wax, candle wax
烛芯 | candle wick
皂基 | soap base
香料油 | fragrance oil
`;
