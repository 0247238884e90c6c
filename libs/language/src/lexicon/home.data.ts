// What furniture, bedding, textiles, decoration and lighting are called: a line is one kind, Chinese names, a bar, English names.

/** Furniture. */
export const FURNITURE = `
沙发 | sofa, couch, settee
沙发床 | sofa bed, sleeper sofa
单人沙发 扶手椅 休闲椅 | armchair, easy chair
躺椅 | recliner, recliner chair, lounge chair
懒人沙发 豆袋 豆袋沙发 | bean bag, bean bag chair, beanbag
椅子 座椅 | chair
办公椅 电脑椅 转椅 | office chair, desk chair, computer chair, swivel chair
电竞椅 | gaming chair
餐椅 餐桌椅子 | dining chair
吧台椅 高脚凳 吧椅 吧凳 | bar stool, barstool
凳子 板凳 小凳子 | stool
长凳 长椅 | bench
脚凳 搁脚凳 脚踏凳 | footstool, ottoman, footrest
摇椅 | rocking chair
折叠椅 | folding chair
桌子 台子 | table
书桌 写字台 办公桌 电脑桌 写字桌 | desk, writing desk, computer desk, office desk
升降桌 站立式办公桌 升降台 | standing desk, sit-stand desk, height adjustable desk
茶几 咖啡桌 | coffee table
边几 边桌 角几 | side table, end table
餐桌 饭桌 | dining table
梳妆台 化妆桌 化妆台 | dressing table, vanity table, vanity
床头柜 | nightstand, bedside table, bedside cabinet
床 床架 | bed frame, bedstead, bed
上下床 双层床 高低床 上下铺 | bunk bed
床头 床头板 | headboard
衣柜 大衣柜 | wardrobe, armoire, closet
五斗柜 抽屉柜 斗柜 | chest of drawers, dresser
书架 书柜 | bookshelf, bookcase
置物架 层架 架子 收纳架 | shelf, shelving unit, storage rack, storage shelf
鞋柜 鞋架 | shoe rack, shoe cabinet
电视柜 | tv stand, tv cabinet, tv unit
餐边柜 | sideboard, buffet cabinet
玄关桌 玄关台 | console table
屏风 隔断 | room divider, folding screen
衣帽架 挂衣架 | coat rack, coat stand
文件柜 | filing cabinet, file cabinet
保险箱 保险柜 | safe box, home safe
花架 | plant stand
酒柜 | wine cabinet
酒架 红酒架 | wine rack
户外桌椅 庭院家具 | garden furniture, patio furniture
吊床 | hammock
吊椅 吊篮椅 | hanging chair, egg chair
`;

/** Bedding and household textiles. */
export const BEDDING = `
被子 棉被 被芯 | duvet, quilt, comforter
羽绒被 鸭绒被 鹅绒被 | down duvet, down comforter
空调被 夏凉被 夏被 凉被 | summer quilt, summer duvet, summer comforter, duvet, comforter
蚕丝被 | silk duvet, silk quilt, silk comforter
重力毯 重力被 | weighted blanket
毯子 毛毯 盖毯 | blanket
披毯 沙发毯 搭毯 休闲毯 | throw, throw blanket
电热毯 电褥子 | electric blanket, heated blanket
四件套 床品套件 床上用品 床品四件套 | bedding set, bed linen set, bed set
床单 | bed sheet, sheet, flat sheet
床笠 | fitted sheet
被套 被罩 | duvet cover, quilt cover
枕套 枕头套 | pillowcase, pillow case, pillow slip
枕头 枕芯 | pillow
记忆枕 记忆棉枕 | memory foam pillow
乳胶枕 | latex pillow
颈枕 护颈枕 U型枕 U形枕 旅行枕 | neck pillow, travel pillow
抱枕 靠垫 靠枕 腰枕 | cushion, throw pillow, scatter cushion
抱枕套 靠垫套 | cushion cover, throw pillow cover
坐垫 椅垫 | seat cushion, chair pad, seat pad
床垫 席梦思 | mattress
床褥 床垫罩 床护垫 保护垫 | mattress protector, mattress pad, mattress topper
凉席 竹席 草席 | cooling mat, bamboo mat, straw mat
蚊帐 | mosquito net
床裙 | bed skirt, valance
眼罩 睡眠眼罩 | sleep mask, eye mask
热水袋 暖水袋 | hot water bottle
毛巾 面巾 | towel
浴巾 | bath towel
手巾 擦手巾 | hand towel
浴袍 浴衣 | bathrobe, dressing gown
沙滩巾 | beach towel
地毯 | rug, carpet
地垫 门垫 脚垫 入户垫 | doormat, door mat
浴室地垫 浴室防滑垫 浴垫 | bath mat
窗帘 | curtain, drape
百叶窗 百叶帘 卷帘 | blind, window blind, roller blind, venetian blind
浴帘 | shower curtain
桌布 台布 | tablecloth
餐垫 | placemat, place mat
餐巾 | napkin, serviette
沙发套 沙发罩 | sofa cover, couch cover, slipcover
`;

/** Decoration, storage and scents of a home. */
export const HOME_GOODS = `
挂钟 时钟 钟 墙钟 | wall clock, clock
闹钟 | alarm clock
花瓶 | vase, flower vase
镜子 | mirror
全身镜 穿衣镜 落地镜 | full length mirror, standing mirror
相框 画框 | picture frame, photo frame
挂画 装饰画 墙画 | wall art, art print, wall picture
墙纸 壁纸 | wallpaper
墙贴 | wall sticker, wall decal
蜡烛 | candle
香薰蜡烛 香氛蜡烛 香熏蜡烛 | scented candle
烛台 | candle holder, candlestick
香薰机 扩香机 香熏机 | aroma diffuser, essential oil diffuser
扩香 藤条香薰 无火香薰 扩香石 | reed diffuser
精油 香薰精油 | essential oil
香 线香 熏香 | incense, incense stick, joss stick
香炉 | incense burner, censer
干花 永生花 | dried flower, preserved flower
假花 仿真花 人造花 | artificial flower, fake flower, silk flower
八音盒 音乐盒 | music box
收纳箱 储物箱 整理箱 收纳盒 | storage box, storage bin, storage container
收纳篮 储物篮 | storage basket
真空收纳袋 真空压缩袋 压缩袋 | vacuum storage bag, space saver bag
衣架 晾衣架 衣挂 | clothes hanger, coat hanger, hanger
晾衣架 晒衣架 晾衣杆 | drying rack, clothes airer, clothes horse
挂钩 粘钩 | hook, wall hook, adhesive hook
洗衣篮 脏衣篮 脏衣篓 | laundry basket, laundry hamper, hamper
洗衣袋 护洗袋 | laundry bag, mesh laundry bag
烫衣板 熨衣板 | ironing board
垃圾桶 垃圾箱 纸篓 | rubbish bin, trash can, garbage can, waste bin, dustbin
垃圾袋 | bin bag, bin liner, trash bag, garbage bag, rubbish bag
梯子 人字梯 | ladder, stepladder, step ladder
门挡 门阻 | doorstop, door stopper
雨伞架 伞架 | umbrella stand
温湿度计 湿度计 | hygrometer
温度计 | thermometer
牙刷架 | toothbrush holder
皂盒 肥皂盒 | soap dish
给皂器 皂液器 | soap dispenser
马桶刷 厕所刷 | toilet brush
马桶垫 马桶圈 马桶坐垫 | toilet seat, toilet seat cover
智能马桶 智能马桶盖 | bidet toilet, smart toilet, bidet seat
花洒 淋浴头 莲蓬头 | shower head, showerhead
水龙头 龙头 | tap, faucet
水槽 洗碗池 | sink, kitchen sink
纸巾盒 抽纸盒 | tissue box
人造圣诞树 圣诞树 | christmas tree
`;

/** Lamps and what is in them. */
export const LIGHTING = `
灯 灯具 | lamp, light fixture, luminaire
台灯 桌灯 书桌灯 | desk lamp, table lamp
护眼灯 | eye-care lamp, reading lamp
阅读灯 | reading light, reading lamp, book light
床头灯 | bedside lamp
落地灯 | floor lamp, standing lamp
吊灯 | pendant light, pendant lamp, hanging lamp, chandelier
吸顶灯 | ceiling light, ceiling lamp, flush mount light
壁灯 | wall lamp, wall light, sconce, wall sconce
射灯 筒灯 | spotlight, downlight
夜灯 小夜灯 夜光灯 | night light, nightlight
灯泡 | light bulb, bulb, lightbulb
灯带 灯条 | led strip, light strip, strip light
灯串 串灯 彩灯 | string light, fairy light
灯罩 | lampshade, lamp shade
手电筒 手电 电筒 | torch, flashlight
头灯 | headlamp, head torch, head light
露营灯 营地灯 马灯 | camping lantern, camp lantern, camping light
太阳能灯 | solar light, solar lamp
庭院灯 花园灯 草坪灯 | garden light, garden lamp, path light, lawn light
太阳能庭院灯 太阳能花园灯 太阳能草坪灯 | solar garden light, solar path light
感应灯 人体感应灯 | motion sensor light, sensor light
补光灯 环形灯 | ring light, fill light
植物生长灯 植物灯 补光植物灯 | grow light
灯笼 | lantern
`;
