// Currencies: how many digits their minor unit has by ISO 4217, and the signs that shops write them with.

/**
 * One currency a line: `code digits [own [abroad]] [whole]`.
 *
 * - `digits`: the exponent of ISO 4217 (list one, as of amendment 179; codes that were withdrawn since 2018 as they last
 *   were). Not the display digits of CLDR, which a browser's formats use: those leave out minor units that are rarely
 *   seen (HUF, IDR, COP), and differ between browsers.
 * - `own`: the sign in a shop of this currency. `abroad`: the sign where it is not the shop's own, one that nothing else
 *   bears; `=` is the own one. Without it the code is written. `_` is a space.
 * - `whole`: an amount without a fraction is written without `.00`.
 */
export const currencies = `
AED 2
AFN 2 ؋ = whole
ALL 2 - - whole
AMD 2 ֏ = whole
ANG 2
AOA 2 Kz
ARS 2 $ AR$
AUD 2 $ A$
AWG 2 Afl._
AZN 2 ₼ =
BAM 2 KM_
BBD 2 $ Bds$
BDT 2 ৳ =
BGN 2
BHD 3
BIF 0 FBu_
BMD 2 $
BND 2 $
BOB 2 Bs_
BRL 2 R$ =
BSD 2 $
BTN 2
BWP 2 P_
BYN 2 Br_
BZD 2 $ BZ$
CAD 2 $ CA$
CDF 2 FC_
CHF 2 CHF_ =
CLF 4
CLP 0 $ CL$
CNY 2 ¥ CN¥ whole
COP 2 $ CO$ whole
CRC 2 ₡ = whole
CUC 2
CUP 2 $
CVE 2
CZK 2 Kč_ =
DJF 0 Fdj_
DKK 2 kr_
DOP 2 $ RD$
DZD 2 DA_
EGP 2 E£ =
ERN 2 Nfk_
ETB 2 Br_
EUR 2 € =
FJD 2 $ FJ$
FKP 2 £
GBP 2 £ =
GEL 2 ₾ =
GHS 2 GH₵ =
GIP 2 £
GMD 2 D_
GNF 0 FG_
GTQ 2 Q
GYD 2 $ G$ whole
HKD 2 $ HK$
HNL 2 L_
HRK 2
HTG 2 G_
HUF 2 Ft_ = whole
IDR 2 Rp_ = whole
ILS 2 ₪ =
INR 2 ₹ =
IQD 3 - - whole
IRR 2 - - whole
ISK 0 kr_
JMD 2 $ J$
JOD 3
JPY 0 ¥ JP¥
KES 2 KSh_ =
KGS 2 с_
KHR 2 ៛ = whole
KMF 0 CF_
KPW 2 ₩ - whole
KRW 0 ₩ =
KWD 3
KYD 2 $ CI$
KZT 2 ₸ =
LAK 2 ₭ = whole
LBP 2 L£ = whole
LKR 2 Rs_
LRD 2 $ L$
LSL 2
LYD 3
MAD 2
MDL 2
MGA 2 Ar_ = whole
MKD 2 ден_
MMK 2 K_ - whole
MNT 2 ₮ = whole
MOP 2 MOP$ =
MRU 2 UM_
MUR 2 Rs_ - whole
MVR 2 Rf_
MWK 2 MK_ =
MXN 2 $ MX$
MYR 2 RM_ =
MZN 2 MT_
NAD 2 $ N$
NGN 2 ₦ =
NIO 2 C$ =
NOK 2 kr_
NPR 2 Rs_
NZD 2 $ NZ$
OMR 3
PAB 2 B/._ =
PEN 2 S/_ =
PGK 2 K_
PHP 2 ₱ =
PKR 2 Rs_ - whole
PLN 2 zł_ =
PYG 0 ₲ =
QAR 2
RON 2 lei_
RSD 2 RSD_ = whole
RUB 2 ₽ =
RWF 0 RF_
SAR 2
SBD 2 $ SI$
SCR 2 SR_
SDG 2
SEK 2 kr_
SGD 2 $ S$
SHP 2 £
SLE 2 Le_
SLL 2 Le_ - whole
SOS 2 S_ - whole
SRD 2 $ SR$
SSP 2 £
STN 2 Db_
SVC 2
SYP 2 £ - whole
SZL 2 E_
THB 2 ฿ =
TJS 2
TMT 2
TND 3
TOP 2 T$ =
TRY 2 ₺ =
TTD 2 $ TT$
TWD 2 $ NT$ whole
TZS 2 TSh_ = whole
UAH 2 ₴ =
UGX 0 USh_ =
USD 2 $ US$
UYI 0
UYU 2 $ UY$
UYW 4
UZS 2 so'm_ = whole
VED 2
VES 2
VND 0 ₫ =
VUV 0 VT_
WST 2
XAF 0 FCFA_ =
XCD 2 $ EC$
XCG 2 Cg_
XOF 0
XPF 0
YER 2 - - whole
ZAR 2 R_
ZMW 2 ZK_
ZWG 2
ZWL 2
`;
