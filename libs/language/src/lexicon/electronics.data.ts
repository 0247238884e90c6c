// What phones, computers, audio, photo and their accessories are called: a line is one kind, Chinese names, a bar, English names.

/** Phones, computers and what belongs to them. */
export const ELECTRONICS = `
手机 智能手机 移动电话 行动电话 | mobile phone, cell phone, cellphone, smartphone, phone, handset
老人机 老年机 | senior phone, feature phone
手机壳 手机套 手机保护壳 保护壳 手机保护套 | phone case, phone cover, mobile phone case
钢化膜 手机膜 屏幕保护膜 贴膜 屏保膜 | screen protector, tempered glass screen protector
手机支架 | phone stand, phone holder, phone mount
手机挂绳 | phone strap, phone lanyard
自拍杆 | selfie stick
充电器 充电头 电源适配器 快充头 | charger, wall charger, power adapter
无线充电器 无线充 | wireless charger, charging pad
车载充电器 车充 | car charger
充电宝 移动电源 行动电源 | power bank, powerbank, portable charger
数据线 充电线 传输线 | charging cable, data cable, cable, charger cable
转接头 转接器 | adapter, adaptor
扩展坞 拓展坞 集线器 | docking station, usb hub, dock
HDMI线 高清线 | hdmi cable
网线 | ethernet cable, network cable, lan cable
电池 干电池 | battery
充电电池 | rechargeable battery
笔记本电脑 笔记本 手提电脑 笔电 | laptop, notebook, notebook computer
电脑 计算机 | computer, pc
台式机 台式电脑 桌上型电脑 | desktop computer, desktop pc, desktop
一体机 | all-in-one pc, all-in-one computer
平板 平板电脑 | tablet, tablet computer, tablet pc
平板保护套 | tablet case, tablet cover
电子书 电子书阅读器 电纸书 阅读器 | e-reader, ereader, e-book reader
键盘 | keyboard
机械键盘 | mechanical keyboard
键帽 | keycap
鼠标 滑鼠 | mouse, computer mouse
鼠标垫 | mouse pad, mouse mat, mousepad
触控笔 手写笔 电容笔 | stylus, stylus pen
显示器 显示屏 屏幕 电脑屏幕 萤幕 | monitor, computer monitor, display
显示器支架 | monitor arm, monitor stand, monitor mount
笔记本支架 电脑支架 | laptop stand
散热器 笔记本散热器 | laptop cooling pad, cooling pad
打印机 列印机 | printer
墨盒 | ink cartridge
硒鼓 | toner cartridge
扫描仪 | scanner
投影仪 投影机 | projector
投影幕布 幕布 | projector screen, projection screen
路由器 | router, wifi router
交换机 | network switch
信号放大器 中继器 | wifi extender, wifi repeater, range extender
U盘 优盘 闪存盘 随身碟 | usb stick, usb flash drive, thumb drive, flash drive, memory stick
移动硬盘 外接硬盘 | external hard drive, portable hard drive, external drive
硬盘 | hard drive, hard disk, hdd
固态硬盘 | ssd, solid state drive
存储卡 内存卡 记忆卡 SD卡 | memory card, sd card, microsd card
读卡器 | card reader
内存条 内存 | ram, memory module
显卡 | graphics card, gpu, video card
主板 | motherboard
处理器 | cpu, processor
机箱 | pc case, computer case
电脑电源 | power supply, psu
摄像头 网络摄像头 | webcam, web camera
监控 监控摄像头 安防摄像头 | security camera, surveillance camera, cctv camera
行车记录仪 | dash cam, dashcam
智能音箱 | smart speaker
智能手写板 手写板 数位板 绘图板 | graphics tablet, drawing tablet
翻译机 | translator device, translation device
计算器 | calculator
录音笔 | voice recorder, digital recorder
电视 电视机 | tv, television, television set
电视盒子 机顶盒 | tv box, set-top box, streaming box
电视挂架 电视支架 | tv mount, tv wall mount, tv bracket
遥控器 | remote control
电话机 座机 | landline phone, telephone
VR眼镜 虚拟现实眼镜 | vr headset, virtual reality headset
3D打印机 | 3d printer
定位器 防丢器 | gps tracker, item tracker, key finder
导航仪 | gps navigator, sat nav, satnav
条码扫描器 扫码枪 | barcode scanner
`;

/** Audio and photo. */
export const AUDIO_AND_PHOTO = `
耳机 耳麦 耳筒 | headphones, earphones, headset
真无线耳机 无线耳机 蓝牙耳机 | wireless earbuds, wireless headphones, bluetooth earphones, bluetooth headphones, true wireless earbuds, earbuds
入耳式耳机 耳塞式耳机 | earbuds, in-ear headphones, earphones
头戴式耳机 头戴耳机 | over-ear headphones, headphones
游戏耳机 电竞耳机 | gaming headset
耳机架 耳机支架 | headphone stand
耳塞套 耳帽 | ear tip, eartip
音箱 音响 扬声器 喇叭 | speaker, loudspeaker
蓝牙音箱 蓝牙音响 | bluetooth speaker, portable speaker, wireless speaker
低音炮 | subwoofer
回音壁 条形音箱 | soundbar, sound bar
功放 放大器 扩音机 | amplifier, amp
黑胶唱机 唱片机 留声机 黑胶机 | turntable, record player
黑胶唱片 黑胶 唱片 | vinyl record, vinyl, lp
唱针 | stylus needle, turntable needle
收音机 | radio
CD机 | cd player
播放器 MP3 随身听 | mp3 player, music player
麦克风 话筒 咪 | microphone, mic
麦克风支架 | microphone stand, mic stand
调音台 混音器 | mixer, audio mixer, mixing console
声卡 音频接口 | audio interface, sound card
监听音箱 | studio monitor
相机 照相机 数码相机 | camera, digital camera
单反 单反相机 | dslr, dslr camera
微单 无反相机 微单相机 | mirrorless camera
拍立得 一次成像相机 | instant camera, polaroid camera
胶片相机 | film camera
运动相机 | action camera, action cam
摄像机 | camcorder, video camera
镜头 | camera lens, lens
滤镜 | lens filter
三脚架 | tripod
稳定器 云台 | gimbal, stabiliser, stabilizer
相机包 | camera bag
相机带 相机背带 | camera strap
闪光灯 | camera flash, speedlight
胶卷 胶片 | photo film, camera film, film roll
相纸 | photo paper, instant film
相册 | photo album
望远镜 单筒望远镜 | monocular
天文望远镜 | telescope, astronomical telescope
显微镜 | microscope
放大镜 | magnifying glass, magnifier
数码相框 电子相框 | digital photo frame, digital picture frame
`;
