"""Dimensions and units with their factors: what can be measured. Which words name them stands in ``lang``.

Factors are exact where the unit is defined exactly (international yard and pound, 1959; SI brochure, 9th edition).
The base units are metre, square metre, cubic metre, gram, second, joule, watt, pascal, byte; metre per hour and a ninth
of a kelvin, because the factors of miles per hour and of degrees Fahrenheit have no end in the SI unit.
"""

from decimal import Decimal
from typing import Final

from newsdiff.model import Unit

# dimension -> its units: "name factor" or, for temperatures, "name factor offset".
_ROWS: Final = {
    "length": """millimetre 0.001; centimetre 0.01; metre 1; kilometre 1000; inch 0.0254; foot 0.3048; yard 0.9144;
        mile 1609.344; nautical mile 1852; micrometre 0.000001; nanometre 0.000000001; light year 9460730472580800;
        fathom 1.8288; furlong 201.168; astronomical unit 149597870700; parsec 30856775814913673""",
    "area": """square metre 1; square kilometre 1000000; square foot 0.09290304; square yard 0.83612736;
        square mile 2589988.110336; square inch 0.00064516; square centimetre 0.0001; hectare 10000;
        acre 4046.8564224""",
    "volume": """litre 0.001; millilitre 0.000001; cubic metre 1; cubic foot 0.028316846592; cubic yard 0.764554857984;
        cubic kilometre 1000000000; cubic centimetre 0.000001; gallon 0.003785411784; pint 0.000473176473;
        quart 0.000946352946; barrel 0.158987294928; fluid ounce 0.0000295735295625; megalitre 1000;
        acre-foot 1233.48183754752; bushel 0.03523907016688; centilitre 0.00001; hectolitre 0.1; cup 0.0002365882365;
        teaspoon 0.00000492892159375; tablespoon 0.00001478676478125; billion cubic metres 1000000000;
        billion cubic feet 28316846.592; trillion cubic feet 28316846592""",
    "mass": """gram 1; kilogram 1000; milligram 0.001; microgram 0.000001; tonne 1000000; ton 907184.74;
        pound 453.59237; ounce 28.349523125; stone 6350.29318; carat 0.2; megatonne 1000000000000;
        kilotonne 1000000000; gigatonne 1000000000000000; quintal 100000""",
    "speed": """kilometre per hour 1000; mile per hour 1609.344; metre per second 3600; knot 1852;
        foot per second 1097.28; kilometre per second 3600000""",
    "time": """second 1; minute 60; hour 3600; day 86400; week 604800; fortnight 1209600; month 2629746; year 31556952;
        year of age 31556952;
        decade 315569520; century 3155695200; millennium 31556952000; millisecond 0.001; microsecond 0.000001;
        night 86400""",
    "temperature": "celsius 9 2458.35; fahrenheit 5 2298.35; kelvin 9",
    "energy": """joule 1; kilojoule 1000; megajoule 1000000; calorie 4.184; kilocalorie 4184; watt hour 3600;
        kilowatt hour 3600000; megawatt hour 3600000000; gigawatt hour 3600000000000; terawatt hour 3600000000000000;
        kiloton 4184000000000; megaton 4184000000000000""",
    "power": "watt 1; kilowatt 1000; megawatt 1000000; gigawatt 1000000000; horsepower 745.69987158227022",
    "pressure": """pascal 1; hectopascal 100; kilopascal 1000; megapascal 1000000; bar 100000; millibar 100; psi
        6894.757293168; millimetre of mercury 133.322387415""",
    "frequency": "hertz 1; kilohertz 1000; megahertz 1000000; gigahertz 1000000000; revolution per minute 0.0166666667",
    "data": """byte 1; kilobyte 1000; megabyte 1000000; gigabyte 1000000000; terabyte 1000000000000;
        petabyte 1000000000000000;
        megabit 125000; gigabit 125000000;
        megabit per second 125000; gigabit per second 125000000; megapixel 1""",
    "concentration": "part per million 1; part per billion 0.001; part per trillion 0.000001",
    "voltage": "volt 1; kilovolt 1000",
    "current": "ampere 1; milliampere 0.001",
    "charge": "milliampere hour 1; ampere hour 1000",
    "radiation dose": "sievert 1; millisievert 0.001; microsievert 0.000001",
    "radioactivity": "becquerel 1; kilobecquerel 1000; megabecquerel 1000000; terabecquerel 1000000000000",
    "magnitude": "magnitude 1",
    "angle": "degree 1",
    "loudness": "decibel 1",
    "calibre": "calibre 1",
    "flow": """barrel per day 0.158987294928; cubic metre per second 86400; cubic foot per second 2446.575545;
        litre per second 86.4""",
    "percent": "percent 1",
    "percentage point": "percentage point 1; basis point 0.01",
    "index": "point 1",
}

# ISO 4217: the currencies that news writes by name or symbol.
_CURRENCIES: Final = """
    AED AFN ALL AMD AOA ARS AUD AZN BBD BDT BGN BHD BOB BRL BTC BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CZK DKK
    DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS
    KHR KPW KRW KWD KZT LAK LBP LKR LSL LYD MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD
    OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SDG SEK SGD SLE SOS SSP SYP SZL THB TJS TMT TND TOP TRY TTD
    TWD TZS UAH UGX USD UYU UZS VEF VND VUV WST XAF XCD XOF YER ZAR ZMW ZWL
"""

# Hundredths that have a name of their own; ISO 4217 has no codes for them.
_HUNDREDTHS: Final = "cent USD; euro cent EUR; penny GBP; paisa INR; kopek RUB; kopiyka UAH"

# Money of several countries that one word names, which stands for a code until a text tells whose it is.
OPEN_MONEY: Final = {
    name: frozenset(codes.split())
    for name, codes in (
        ("shilling", "KES TZS UGX SOS"),
        ("peso", "MXN ARS CLP COP PHP CUP DOP UYU"),
        ("dinar", "KWD BHD DZD IQD JOD LYD RSD TND"),
        ("krone", "NOK DKK"),
        ("crown", "NOK DKK SEK CZK ISK"),
        ("franc", "CHF XAF XOF RWF CDF GNF"),
        ("riyal", "SAR QAR"),
        ("rial", "IRR OMR YER"),
        ("kwacha", "ZMW MWK"),
        ("som", "KGS UZS"),
    )
}

# Currencies whose hundredth is called a cent: which of them a bare "cent" is of, the text says.
CENTS: Final = frozenset("USD EUR AUD CAD NZD HKD SGD TWD JMD ZAR KES TZS UGX LKR MUR ETB".split())


def _read_rows() -> dict[str, Unit]:
    units = {}
    for dimension, rows in _ROWS.items():
        for row in rows.split(";"):
            words = row.split()
            numbers = [w for w in words if w[0].isdigit()]
            name = " ".join(words[: len(words) - len(numbers)])
            units[name] = Unit(name, dimension, Decimal(numbers[0]), Decimal(numbers[1] if numbers[1:] else 0))
    for code in _CURRENCIES.split():
        units[code] = Unit(code, "money", currency=code)
    for word in OPEN_MONEY:
        units[word] = Unit(word, "money", currency=word)
    for row in _HUNDREDTHS.split(";"):
        *words, code = row.split()
        units[" ".join(words)] = Unit(" ".join(words), "money", Decimal("0.01"), currency=code)
    return units


UNITS: Final[dict[str, Unit]] = _read_rows()

# The periods that rates of money go through without a break: a year has twelve months, but a day not 24 hours of pay.
PERIODS: Final[dict[str, Decimal]] = {name: UNITS[name].factor for name in ("week", "month", "year", "decade")}

# A part of a whole said in words, "a third of voters", "one in five": of the dimension of percent, with no name.
SHARE: Final = Unit("", "percent", Decimal(100))
