// What many kinds of goods are called together, where their own names do not end with it: a line is the names, a colon, the kinds.

/** A jacket is clothes; what its name says by itself ("running shoe" is a shoe) is not listed. */
export const UMBRELLAS = `
衣服 衣物 | clothes, clothing : jacket, coat, shirt, t-shirt, dress, skirt, trousers, jeans, sweater, hoodie, blouse, suit, vest, shorts, down jacket, windbreaker, fleece jacket, polo shirt, tank top, cardigan, romper, pyjamas, raincoat
上衣 | top : shirt, t-shirt, blouse, sweater, hoodie, polo shirt, tank top, cardigan
外套 | jacket, coat : down jacket, windbreaker, fleece jacket, leather jacket, trench coat, denim jacket, baseball jacket, rain jacket
裤子 | trousers, pants : jeans, shorts, leggings, sweatpants, chinos, yoga pants, cargo pants
裙子 | dress, skirt : dress, skirt
鞋子 鞋 | shoe, shoes : sneaker, boot, sandal, loafer, high heel, flip-flop, slipper, running shoe, hiking boot, oxford shoe
包 包包 | bag : backpack, handbag, tote bag, suitcase, waist bag, clutch bag, crossbody bag
帽子 | hat : baseball cap, beanie, beret, bucket hat
首饰 饰品 | jewellery, jewelry : necklace, ring, earring, bracelet, brooch, pendant
电脑 | computer : laptop, desktop computer
手机 | phone : smartphone
耳机 | headphones, earphones : wireless earbuds, headset
箱子 | suitcase : suitcase
车 自行车 单车 | bike, bicycle : mountain bike, road bike, folding bike, electric bike
`;
