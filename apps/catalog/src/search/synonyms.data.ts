// Words of either language that mean the same to any shop; they help where a shop's products use only one of them.

/** One group a line. */
export const commonSynonyms = `
手机, mobile phone, cell phone, cellphone, smartphone, phone
手机壳, phone case, phone cover
笔记本电脑, 笔记本, laptop, notebook
电脑, 计算机, computer, pc
平板, 平板电脑, tablet
耳机, headphones, earphones, headset, earbuds
音箱, 音响, 扬声器, speaker, loudspeaker
键盘, keyboard
鼠标, mouse
显示器, 显示屏, monitor
打印机, printer
相机, 照相机, camera
电视, 电视机, tv, television
充电器, charger
充电宝, 移动电源, power bank, powerbank
数据线, 充电线, cable
手表, 腕表, watch
路由器, router
台灯, 灯, lamp
冰箱, 电冰箱, fridge, refrigerator
洗衣机, washing machine, washer
微波炉, microwave
水壶, 热水壶, kettle
杯子, 水杯, cup, mug
保温杯, thermos, vacuum flask, insulated bottle
雨伞, 伞, umbrella
背包, 双肩包, 书包, backpack, rucksack
行李箱, 拉杆箱, 旅行箱, suitcase, luggage
钱包, wallet, purse
鞋, 鞋子, shoes
运动鞋, 跑鞋, sneakers, trainers, running shoes
衬衫, 衬衣, shirt
裤子, 长裤, trousers, pants
裙子, 连衣裙, dress, skirt
外套, 夹克, jacket, coat
毛衣, 针织衫, sweater, jumper, pullover
袜子, socks
帽子, hat, cap
围巾, scarf
手套, gloves
毛巾, 浴巾, towel
被子, 棉被, quilt, duvet, comforter
枕头, pillow
床单, bed sheet, sheet
沙发, sofa, couch
桌子, 书桌, desk, table
椅子, chair
面霜, face cream, moisturizer, moisturiser
口红, 唇膏, lipstick
防晒霜, 防晒, sunscreen, sunblock
洗发水, 洗发露, shampoo
牙膏, toothpaste
茶, 茶叶, tea
咖啡, coffee
零食, snacks
玩具, toy
抱枕, 靠垫, 靠枕, cushion
刀具, 菜刀, 厨刀, kitchen knife
锅, 炒锅, 平底锅, 煎锅, pan, wok, frying pan
糕点, 点心, 甜点, pastry
包, 女包, 手提包, 挎包, 斜挎包, handbag
T恤, t-shirt, tee
童装, 婴儿服, 宝宝衣服, kids clothes, baby clothes
U盘, 优盘, usb stick, usb flash drive, thumb drive
硬盘, hard drive, hard disk, hdd
存储卡, 内存卡, memory card
摄像头, webcam
吸尘器, vacuum cleaner, vacuum
电饭煲, 电饭锅, rice cooker
手机支架, phone stand, phone holder
闹钟, alarm clock
吹风机, 电吹风, hair dryer
牙刷, toothbrush
蓝牙, bluetooth
无线, wireless
降噪, noise cancelling
儿童, kids, children
毯子, 毛毯, 盖毯, blanket
地毯, 地垫, rug, carpet
窗帘, curtain
床垫, mattress
帐篷, tent
睡袋, sleeping bag
`;
