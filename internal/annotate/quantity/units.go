package quantity

// The units of measure. Names are those of the project's contract: singular,
// spelled out, British spelling for metric units, a currency with its country
// where its bare name would not do, and "dollar" for that of the United States.

// symbols are forms that every language shares.
const symbols = `
[money]
dollar: $, us$, us $, u.s. $, usd, us-$, usd$
euro: €, eur
pound sterling: £, gbp
japanese yen: ¥, jpy
chinese yuan: cny, rmb, 元
canadian dollar: c$, c $, ca$, cad, cad$, can$
australian dollar: a$, au$, aud, aud$
new zealand dollar: nz$, nzd, nzd$
hong kong dollar: hk$, hk $, hkd
singapore dollar: s$, sgd
mexican peso: mex$, mxn, mxn$
brazilian real: r$, brl
swiss franc: chf, sfr
indian rupee: ₹, inr
south korean won: ₩, krw
russian ruble: ₽, rub
turkish lira: ₺
israeli shekel: ₪
philippine peso: ₱
nigerian naira: ₦
ukrainian hryvnia: ₴, uah
georgian lari: ₾
lao kip: ₭
costa rican colón: ₡
vietnamese dong: ₫
bitcoin: ₿, btc
malaysian ringgit: myr
cent: ¢
[share]
percentage: %, pct
per mille: ‰
[duration]
hour: h
millisecond: ms
[measure]
kilometre: km
metre: m
centimetre: cm
millimetre: mm
square kilometre: km2, km², sq km
square metre: m2, m², sq m, sqm
cubic metre: m3, m³
kilogram: kg, kilo, kilos
gram: g
milligram: mg
microgram: μg, µg, mcg
metric ton: t
millilitre: ml
litre: l
kilometre per hour: km/h, kmh, kph, kmph, km / h
celsius: °c, ° c, c, ° celsius
fahrenheit: °f, ° f, f, ° fahrenheit
degree: °
kilowatt: kw
megawatt: mw
gigawatt: gw
kilowatt hour: kwh
megawatt hour: mwh
gigawatt hour: gwh
terawatt hour: twh
volt: v
watt: w
hertz: hz
megahertz: mhz
gigahertz: ghz
kilobyte: kb
megabyte: mb
gigabyte: gb
terabyte: tb
megabit per second: mbps
gigabit per second: gbps
hectare: ha
pascal: pa
hectopascal: hpa
megapascal: mpa
parts-per-million: ppm
parts-per-billion: ppb
decibel: db
kilojoule: kj
milliampere-hour: mah
newton metre: nm
revolutions per minute: rpm
`

const englishUnits = `
[money]
dollar: dollars, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars, buck, bucks
cent: cents, us cents
euro: euros
euro cent: euro cents, eurocents
pound sterling: pounds sterling, british pounds, sterling, quid
penny: pence, pennies, p
japanese yen: yen
chinese yuan: yuan, renminbi, kuai
canadian dollar: canadian dollars
australian dollar: australian dollars
new zealand dollar: new zealand dollars
hong kong dollar: hong kong dollars
singapore dollar: singapore dollars
taiwan dollar: taiwan dollars, new taiwan dollars
mexican peso: mexican pesos
philippine peso: philippine pesos
argentine peso: argentine pesos
chilean peso: chilean pesos
colombian peso: colombian pesos
peso: pesos
swiss franc: swiss francs, franc, francs
cfa franc: cfa francs
french franc: french francs
indian rupee: indian rupees
pakistani rupee: pakistani rupees
sri lankan rupee: sri lankan rupees
rupee: rupees
russian ruble: russian rubles, ruble, rubles, rouble, roubles, russian roubles
south korean won: korean won
turkish lira: turkish liras, turkish lire
lira: liras, lire
israeli shekel: israeli shekels, shekel, shekels
south african rand: rand
brazilian real: brazilian reais, reais
swedish krona: swedish kronor, swedish crowns, kronor
norwegian krone: norwegian kroner, norwegian crowns
danish krone: danish kroner, danish crowns
czech koruna: czech koruna, czech crowns
polish złoty: polish zlotys, zloty, zlotys, złoty
hungarian forint: forint, forints, hungarian forints
ukrainian hryvnia: hryvnia, hryvnias
saudi riyal: saudi riyals
iranian rial: iranian rials
uae dirham: dirhams, dirham
indonesian rupiah: rupiah
malaysian ringgit: ringgit
thai baht: baht
vietnamese dong: dong
nigerian naira: naira
kenyan shilling: kenyan shillings
finnish markka: markka, markkaa
deutsche mark: deutsche marks, deutschmarks
mark: marks
netherlands guilder: dutch guilders, guilder, guilders
peseta: pesetas
bitcoin: bitcoins
[share]
percentage: percent, per cent, percents, pc
percentage point: percentage points, percent points, pct points, % points
basis point: basis points, bps
point: points, pts
[duration]
second: seconds, sec, secs, s
millisecond: milliseconds
minute: minutes, min, mins
hour: hours, hr, hrs
day: days
week: weeks
fortnight: fortnights
month: months
quarter: quarters
year of age: yo, y/o
year: years, yr, yrs, annum
decade: decades
century: centuries
[measure]
mile: miles, mi
mile per hour: miles per hour, miles an hour, mph, m.p.h.
mile per gallon: mpg, miles per gallon
light-year: light years, light-years
nautical mile: nautical miles
knot: knots
kilometre: kilometres, kilometer, kilometers, kms, klicks
kilometre per hour: kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour
metre: metres, meter, meters
centimetre: centimetres, centimeter, centimeters
millimetre: millimetres, millimeter, millimeters
decimetre: decimetres, decimeter, decimeters, dm
micrometre: micrometres, micrometer, micrometers, microns
nanometre: nanometres, nanometer, nanometers
foot: feet, ft, ft.
inch: inches, in, in.
yard: yards, yd, yds
acre: acres
hectare: hectares
square mile: square miles, sq mi, sq. miles
square kilometre: square kilometres, square kilometer, square kilometers
square metre: square metres, square meter, square meters
square foot: square feet, sq ft, sq. ft., sq feet
cubic foot: cubic feet
cubic metre: cubic metres, cubic meter, cubic meters
cubic foot per second: cubic feet per second
pound-mass: pound, pounds, lb, lbs, lbs.
ounce: ounces, oz
stone: stones
ton: tons
metric ton: metric tons, tonne, tonnes, metric tonnes
kiloton: kilotons
megaton: megatons
gigaton: gigatons, gigatonnes
kilogram: kilograms, kilogramme, kilogrammes
gram: grams, gramme, grammes
milligram: milligrams
microgram: micrograms, microgrammes
carat: carats
gallon: gallons
quart: quarts
pint: pints
cup: cups
tablespoon: tablespoons, tbsp
teaspoon: teaspoons, tsp
litre: litres, liter, liters
millilitre: millilitres, milliliter, milliliters
barrel: barrels, bbl
bushel: bushels
celsius: degrees celsius, degree celsius, degrees c, degree c, deg celsius, deg c, centigrade, degrees centigrade, celcius, degrees celcius
fahrenheit: degrees fahrenheit, degree fahrenheit, degrees f, degree f, deg f, degrees farenheit
degree: degrees, deg
horsepower: hp
brake horsepower: bhp
pound-foot: lb-ft, pound-feet, pound feet
watt: watts
kilowatt: kilowatts
megawatt: megawatts
gigawatt: gigawatts
kilowatt hour: kilowatt-hours, kilowatt-hour, kilowatt hours
megawatt hour: megawatt-hours, megawatt-hour, megawatt hours
gigawatt hour: gigawatt-hours, gigawatt hours
terawatt hour: terawatt-hours, terawatt hours
volt: volts
ampere: amps, amp, amperes
calorie: calories
kilojoule: kilojoules
joule: joules
hertz: herz
bit: bits
byte: bytes
kilobyte: kilobytes
megabyte: megabytes
gigabyte: gigabytes
terabyte: terabytes
megapixel: megapixels, mp
megabit per second: megabits per second
gigabit per second: gigabits per second
decibel: decibels
parts-per-million: parts per million
parts-per-billion: parts per billion
pound per square inch: psi, pounds per square inch
millibar: millibars
magnitude:
[other]
count: times
`
