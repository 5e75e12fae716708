"""English words and symbols for units. A row is ``"unit of units.py: forms"``.

``WORDS`` are read in any case, after a space or a hyphen; ``SYMBOLS`` in this case only, glued or after one space.
"""

from typing import Final

WORDS: Final = """
    millimetre: millimetre | millimetres | millimeter | millimeters
    centimetre: centimetre | centimetres | centimeter | centimeters
    metre: metre | metres | meter | meters
    kilometre: kilometre | kilometres | kilometer | kilometers | kms
    inch: inch | inches | ins
    foot: foot | feet
    yard: yard | yards
    mile: mile | miles
    nautical mile: nautical mile | nautical miles
    micrometre: micrometre | micrometres | micrometer | micrometers | micron | microns
    nanometre: nanometre | nanometres | nanometer | nanometers
    light year: light year | light years | light - year | light - years
    fathom: fathom | fathoms
    furlong: furlong | furlongs
    astronomical unit: astronomical unit | astronomical units
    parsec: parsec | parsecs
    square metre: square metre | square metres | square meter | square meters | sq m | sq . m . | sq metres | sq meters
    square kilometre: square kilometre | square kilometres | square kilometer | square kilometers | square km
        | square kms | sq km | sq . km
    square foot: square foot | square feet | sq ft | sq . ft . | sq feet
    square yard: square yard | square yards
    square mile: square mile | square miles | sq mi | sq miles | sq . miles
    square inch: square inch | square inches
    square centimetre: square centimetre | square centimetres | square centimeter | square centimeters
    hectare: hectare | hectares
    acre: acre | acres
    litre: litre | litres | liter | liters
    millilitre: millilitre | millilitres | milliliter | milliliters
    megalitre: megalitre | megalitres | megaliter | megaliters
    hectolitre: hectolitre | hectolitres | hectoliter | hectoliters
    centilitre: centilitre | centilitres | centiliter | centiliters
    cubic metre: cubic metre | cubic metres | cubic meter | cubic meters
    cubic foot: cubic foot | cubic feet
    cubic yard: cubic yard | cubic yards
    billion cubic metres: bcm
    billion cubic feet: bcf
    trillion cubic feet: tcf
    cubic kilometre: cubic kilometre | cubic kilometres | cubic kilometer | cubic kilometers
    cubic centimetre: cubic centimetre | cubic centimetres | cubic centimeter | cubic centimeters
    gallon: gallon | gallons
    pint: pint | pints
    quart: quart | quarts
    barrel: barrel | barrels | bbl | bbls
    fluid ounce: fluid ounce | fluid ounces
    acre-foot: acre - foot | acre - feet
    bushel: bushel | bushels
    cup: cup | cups
    teaspoon: teaspoon | teaspoons
    tablespoon: tablespoon | tablespoons
    gram: gram | grams | gramme | grammes
    kilogram: kilogram | kilograms | kilogramme | kilogrammes | kilo | kilos | kgs
    milligram: milligram | milligrams
    microgram: microgram | micrograms
    tonne: tonne | tonnes | metric ton | metric tons | deadweight tonne | deadweight tonnes | dwt
    quintal: quintal | quintals
    ton: ton | tons | short ton | short tons
    megatonne: megatonne | megatonnes
    kilotonne: kilotonne | kilotonnes
    gigatonne: gigatonne | gigatonnes | gigaton | gigatons
    pound: pound | pounds | lb | lbs | lb . | lbs .
    ounce: ounce | ounces | troy ounce | troy ounces
    stone: stone
    carat: carat | carats
    kilometre per hour: kilometres per hour | kilometres an hour | kilometers per hour | kilometers an hour
        | kilometer per hour | kilometre per hour | kph | k.p.h. | km per hour | km an hour | km / hour
    mile per hour: miles per hour | miles an hour | mile per hour | mile an hour | mph | m.p.h. | m.p.h
    metre per second: metres per second | metres a second | meters per second | meters a second | metre per second
        | meter per second
    foot per second: feet per second | feet a second
    kilometre per second: kilometres per second | kilometers per second | kilometres a second | kilometers a second
    knot: knot | knots | kts
    second: second | seconds | sec | secs
    minute: minute | minutes | min | mins
    hour: hour | hours | hr | hrs
    day: day | days
    week: week | weeks
    fortnight: fortnight | fortnights
    month: month | months
    year: year | years | yr | yrs
    year of age: year of age | years of age
    decade: decade | decades
    century: century | centuries
    millennium: millennium | millennia
    millisecond: millisecond | milliseconds
    microsecond: microsecond | microseconds
    night: night | nights
    celsius: degrees celsius | degree celsius | ° celsius | celsius | degrees centigrade | degree centigrade
        | centigrade | degrees c
    fahrenheit: degrees fahrenheit | degree fahrenheit | ° fahrenheit | fahrenheit | degrees f
    kelvin: kelvin | kelvins
    degree: degree | degrees
    joule: joule | joules
    kilojoule: kilojoule | kilojoules
    megajoule: megajoule | megajoules
    calorie: calorie | calories
    kilocalorie: kilocalorie | kilocalories
    watt hour: watt - hour | watt - hours | watt hour | watt hours
    kilowatt hour: kilowatt - hour | kilowatt - hours | kilowatt hour | kilowatt hours
    megawatt hour: megawatt - hour | megawatt - hours | megawatt hour | megawatt hours
    gigawatt hour: gigawatt - hour | gigawatt - hours | gigawatt hour | gigawatt hours
    terawatt hour: terawatt - hour | terawatt - hours | terawatt hour | terawatt hours
    kiloton: kiloton | kilotons
    megaton: megaton | megatons
    watt: watt | watts
    kilowatt: kilowatt | kilowatts
    megawatt: megawatt | megawatts
    gigawatt: gigawatt | gigawatts
    horsepower: horsepower | brake horsepower | bhp
    pascal: pascal | pascals
    hectopascal: hectopascal | hectopascals
    kilopascal: kilopascal | kilopascals
    bar: bars of pressure
    millibar: millibar | millibars
    millimetre of mercury: millimetres of mercury | millimeters of mercury | mmhg | mm hg
    psi: psi | pounds per square inch
    hertz: hertz
    megahertz: megahertz
    gigahertz: gigahertz
    kilohertz: kilohertz
    revolution per minute: rpm | revolutions per minute | revolutions a minute
    byte: byte | bytes
    kilobyte: kilobyte | kilobytes
    megabyte: megabyte | megabytes
    gigabyte: gigabyte | gigabytes | gbs
    terabyte: terabyte | terabytes
    petabyte: petabyte | petabytes
    megabit: megabit | megabits
    gigabit: gigabit | gigabits
    megapixel: megapixel | megapixels
    magnitude: magnitude
    volt: volt | volts
    kilovolt: kilovolt | kilovolts
    ampere: ampere | amperes | amp | amps
    milliampere: milliampere | milliamperes | milliamp | milliamps
    milliampere hour: milliampere hour | milliampere hours | milliamp hour | milliamp hours | milliamp - hour
        | milliamp - hours
    ampere hour: ampere hour | ampere hours | amp hour | amp hours | amp - hour | amp - hours
    sievert: sievert | sieverts
    millisievert: millisievert | millisieverts
    microsievert: microsievert | microsieverts
    becquerel: becquerel | becquerels
    kilobecquerel: kilobecquerel | kilobecquerels
    megabecquerel: megabecquerel | megabecquerels
    terabecquerel: terabecquerel | terabecquerels
    decibel: decibel | decibels
    calibre: caliber | calibre | cal
    barrel per day: barrels per day | barrels a day | bpd | b / d | barrel per day | barrel a day
        | barrel - a - day | barrels - a - day | barrel - per - day | barrels - per - day
    cubic metre per second: cubic metres per second | cubic meters per second | cubic metres a second
    cubic foot per second: cubic feet per second | cubic feet a second | cusec | cusecs
    litre per second: litres per second | litres a second | liters per second | liters a second
    percent: percent | per cent | pct | pc | percentage
    percentage point: percentage point | percentage points | percent point | percent points | % points | pp
    part per million: part per million | parts per million | ppm
    part per billion: part per billion | parts per billion | ppb
    part per trillion: part per trillion | parts per trillion | ppt
    basis point: basis point | basis points | bps
    point: point | points
    USD: dollar | dollars | US dollar | US dollars | U.S. dollar | U.S. dollars | American dollars | buck | bucks
    AUD: Australian dollar | Australian dollars
    CAD: Canadian dollar | Canadian dollars
    NZD: New Zealand dollar | New Zealand dollars
    HKD: Hong Kong dollar | Hong Kong dollars
    SGD: Singapore dollar | Singapore dollars
    TWD: Taiwan dollar | Taiwan dollars | Taiwanese dollars
    euro cent: euro cent | euro cents
    EUR: euro | euros
    GBP: pound sterling | pounds sterling | British pound | British pounds | sterling | quid
    JPY: yen | Japanese yen
    CNY: yuan | Chinese yuan | renminbi | yuan renminbi | rmb
    INR: rupee | rupees | Indian rupees
    PKR: Pakistani rupee | Pakistani rupees
    RUB: rouble | roubles | ruble | rubles
    UAH: hryvnia | hryvnias | hryvnya
    CHF: Swiss franc | Swiss francs
    KRW: won | South Korean won | Korean won
    TRY: lira | Turkish lira | Turkish liras
    SEK: Swedish krona | Swedish kronor | kronor
    NOK: Norwegian krone | Norwegian kroner
    DKK: Danish krone | Danish kroner
    PLN: zloty | zlotys | zloties
    HUF: forint | forints
    CZK: Czech koruna | Czech korunas | Czech crowns
    MXN: Mexican peso | Mexican pesos
    ARS: Argentine peso | Argentine pesos
    CLP: Chilean peso | Chilean pesos
    COP: Colombian peso | Colombian pesos
    PHP: Philippine peso | Philippine pesos
    BRL: reais | Brazilian real | Brazilian reais
    ZAR: rand | South African rand
    NGN: naira
    GHS: cedi | cedis
    KES: Kenyan shilling | Kenyan shillings
    UGX: Ugandan shilling | Ugandan shillings
    TZS: Tanzanian shilling | Tanzanian shillings
    shilling: shilling | shillings
    peso: peso | pesos
    dinar: dinar | dinars
    krone: krone | kroner
    crown: crown | crowns
    franc: franc | francs
    riyal: riyal | riyals
    rial: rial | rials
    ETB: birr
    ILS: shekel | shekels
    SAR: Saudi riyal | Saudi riyals
    QAR: Qatari riyal | Qatari riyals
    IRR: Iranian rial | Iranian rials
    AED: dirham | dirhams
    THB: baht | Thai baht
    VND: dong | Vietnamese dong
    IDR: rupiah | Indonesian rupiah
    MYR: ringgit | Malaysian ringgit
    BDT: taka
    BTC: bitcoin | bitcoins
    VEF: bolivars
    AMD: dram | drams | Armenian dram | Armenian drams
    AOA: kwanza | kwanzas
    AZN: manat | manats
    BYN: Belarusian rouble | Belarusian roubles | Belarusian ruble | Belarusian rubles
    KHR: riel | Cambodian riel | riels
    LAK: Lao kip | Laotian kip
    MDL: Moldovan leu | Moldovan lei
    MKD: Macedonian denar | Macedonian denars | denars
    MUR: Mauritian rupee | Mauritian rupees
    MZN: metical | meticals | meticais
    TJS: somoni | somonis
    KWD: Kuwaiti dinar | Kuwaiti dinars
    LKR: Sri Lankan rupees
    NPR: Nepali rupees | Nepalese rupees
    AFN: afghani | afghanis
    ALL: lek | Albanian lek | Albanian leks | leks
    BGN: Bulgarian lev | Bulgarian leva | leva
    BHD: Bahraini dinar | Bahraini dinars
    CRC: Costa Rican colon | Costa Rican colones | colones
    CUP: Cuban peso | Cuban pesos
    DOP: Dominican peso | Dominican pesos
    DZD: Algerian dinar | Algerian dinars
    EGP: Egyptian pound | Egyptian pounds
    GEL: Georgian lari | lari
    HRK: kuna | kunas | Croatian kuna
    IQD: Iraqi dinar | Iraqi dinars
    ISK: Icelandic krona | Icelandic kronur | kronur
    JMD: Jamaican dollar | Jamaican dollars
    KGS: Kyrgyz som | Kyrgyz soms | Kyrgyzstani som | Kyrgyzstani soms
    JOD: Jordanian dinar | Jordanian dinars
    KPW: North Korean won
    KZT: tenge
    LBP: Lebanese pound | Lebanese pounds | Lebanese lira
    LYD: Libyan dinar | Libyan dinars
    MAD: Moroccan dirham | Moroccan dirhams
    MMK: kyat | kyats
    MNT: tugrik | tugriks | tögrög
    OMR: Omani rial | Omani rials
    PEN: Peruvian sol | Peruvian soles | soles
    PYG: guarani | guaranis
    RON: Romanian leu | Romanian lei | lei
    RSD: Serbian dinar | Serbian dinars
    SDG: Sudanese pound | Sudanese pounds
    SYP: Syrian pound | Syrian pounds
    TND: Tunisian dinar | Tunisian dinars
    UYU: Uruguayan peso | Uruguayan pesos
    UZS: Uzbek som | Uzbek soms | soum | soums | Uzbek soum
    som: som | soms
    XAF: Central African CFA franc | Central African CFA francs
    XOF: CFA franc | CFA francs | West African CFA franc | West African CFA francs
    YER: Yemeni rial | Yemeni rials
    ZMW: Zambian kwacha
    MWK: Malawian kwacha
    kwacha: kwacha | kwachas
    BWP: pula | pulas
    GMD: dalasi | dalasis
    SLE: leones
    MGA: ariary | ariarys
    PGK: Papua New Guinean kina | kina
    WST: Samoan tala | tala
    VUV: vatu
    GTQ: quetzals | Guatemalan quetzals | quetzales
    HNL: lempira | lempiras
    BOB: bolivianos
    HTG: gourde | gourdes
    MOP: pataca | patacas
    NIO: cordobas | córdobas
    PAB: balboas
    BTN: ngultrum | ngultrums
    MVR: rufiyaa
    SZL: lilangeni | emalangeni
    LSL: maloti | Lesotho loti
    TMT: Turkmen manat | Turkmen manats
    RWF: Rwandan franc | Rwandan francs
    CDF: Congolese franc | Congolese francs
    GNF: Guinean franc | Guinean francs
    SOS: Somali shilling | Somali shillings
    ERN: nakfa
    SSP: South Sudanese pound | South Sudanese pounds
    ZWL: Zimbabwe dollar | Zimbabwe dollars | Zimbabwean dollar | Zimbabwean dollars
"""

# Hundredths: "40 cents", "150p".
MINOR_MONEY: Final = """
    cent: cent | cents | ¢ | c
    penny: pence | penny | p
    paisa: paise | paisa
    kopek: kopeks | kopecks | kopek
    kopiyka: kopiyka | kopiykas | kopiyok
"""

SYMBOLS: Final = """
    millimetre: mm
    centimetre: cm
    metre: m
    kilometre: km | Km | KM
    inch: in | " | ” | ″
    foot: ft | ft . | ' | ’ | ′
    yard: yd | yds
    mile: mi
    micrometre: µm | μm
    nanometre: nm
    square metre: m² | m 2 | sqm
    square kilometre: km² | km 2
    square foot: ft² | ft 2 | sqft
    square mile: mi² | mi 2
    hectare: ha
    cubic metre: m³ | m 3
    cubic centimetre: cc
    litre: l | L
    gallon: gal
    millilitre: ml | mL | mls
    gram: g
    kilogram: kg | Kg | KG
    milligram: mg
    microgram: µg | μg | mcg
    tonne: t
    ounce: oz
    stone: st
    kilometre per hour: km / h | kmh | km / hr | kmph | KPH
    mile per hour: mph | MPH
    metre per second: m / s
    second: s
    hour: h
    millisecond: ms
    celsius: ° C | º C | ºC | C | ℃ | degC | deg C | ˚ C
    fahrenheit: ° F | º F | ºF | F | ℉ | degF | deg F | ˚ F
    kelvin: K
    degree: ° | º | ˚
    kilojoule: kJ
    kilocalorie: kcal
    watt hour: Wh
    kilowatt hour: kWh | KWh
    megawatt hour: MWh
    gigawatt hour: GWh
    terawatt hour: TWh
    watt: W
    kilowatt: kW | KW
    megawatt: MW
    gigawatt: GW
    horsepower: hp | HP | PS | bhp
    hectopascal: hPa
    kilopascal: kPa
    megapascal: MPa
    millibar: mb | mbar
    hertz: Hz | HZ
    kilohertz: kHz | KHz
    megahertz: MHz | Mhz
    gigahertz: GHz | Ghz
    kilobyte: KB | kB
    megabyte: MB
    gigabyte: GB
    terabyte: TB
    megabit per second: Mbps
    gigabit per second: Gbps
    megapixel: MP
    volt: V
    kilovolt: kV
    milliampere: mA
    milliampere hour: mAh
    millisievert: mSv
    microsievert: µSv | μSv
    becquerel: Bq
    decibel: dB
    barrel per day: bpd
    percent: % | ％
    basis point: bp
    megatonne: Mt
    gigatonne: Gt
"""

# Before the number, or after it ("20€"). The letters stand glued before the sign: "US$", "C$", "A$".
MONEY_SIGNS: Final = """
    USD: $ | US$ | U.S.$ | USD | US $ | U.S. $ | $ US | ＄
    AUD: A$ | AU$ | AUD | AU $ | $ A | $ AU | AUD $
    CAD: C$ | CA$ | Can$ | CAD | CDN$ | C $ | CA $ | $ C | CAD $
    NZD: NZ$ | NZD | NZ $ | $ NZ
    HKD: HK$ | HKD | HK $ | $ HK
    SGD: S$ | SGD
    TWD: NT$ | TWD
    BRL: R$ | BRL
    MXN: MX$ | Mex$ | MXN
    GBP: £ | ￡ | GBP
    EUR: € | EUR
    JMD: J$ | JA$
    TTD: TT$ | TTD
    XCD: EC$ | XCD
    FJD: FJ$ | FJD
    BBD: Bds$ | BDS$ | BBD
    NAD: N$ | NAD
    BZD: BZ$ | BZD
    TOP: T$
    ZWL: Z$
    DOP: RD$
    JPY: ¥ | ￥ | JPY | Y =
    CNY: RMB | CNY | CN¥ | 元 | 圆
    INR: ₹ | Rs | Rs . | INR
    PKR: PKR
    RUB: ₽ | RUB
    UAH: ₴ | UAH
    KRW: ₩ | KRW
    TRY: ₺ | TRY
    ILS: ₪ | NIS | ILS
    NGN: ₦ | NGN | N
    PHP: ₱ | PHP | Php
    VND: ₫ | VND
    THB: ฿ | THB
    CHF: CHF
    SEK: SEK
    NOK: NOK
    DKK: DKK
    PLN: PLN
    ZAR: ZAR | R
    EGP: LE | EGP
    KES: KSh | Ksh | KShs | Kshs | KES
    TZS: TSh | Tsh | TZS
    UGX: USh | Ush | UGX
    shilling: Sh | Shs
    kwacha: K
    ZMW: ZK | ZMW
    BDT: Tk | BDT
    IDR: Rp | IDR
    MYR: RM | MYR
    BTC: BTC | ₿
    AED: Dh | AED
    SAR: SAR | SR
    GHS: GHS | GH ¢ | GH ₵ | GHc
    AOA: AOA
    AZN: AZN
    BYN: BYN
    KGS: KGS
    KHR: KHR
    LAK: LAK
    MDL: MDL
    MKD: MKD
    MNT: MNT
    MUR: MUR
    MZN: MZN
    TJS: TJS
"""

# A letter at a currency's code scales the number beside it, as company reports write: "450 MSEK", "TEUR 90", "EURm 12".
CODE_SCALES: Final = """
    1000: T_ | K_ | k_ | _k
    1000000: M_ | _m | _M
    1000000000: _bn
"""

# Said after the currency's word or between sign and unit: "$75 U.S. per barrel", "$50 Canadian".
MONEY_NATIONS: Final = """
    USD: US | U.S. | American
    CAD: Canadian
    AUD: Australian
"""

# "a month", "per barrel": the second half of a rate.
PER: Final = "a | an | per | each | every | for each | for every | / | - per - | a / "
