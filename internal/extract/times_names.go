package extract

import (
	"strings"
	"time"
)

// monthNames are the months' names and abbreviations in the languages that
// outlets of the development sets and of our neighbours print, by the letters
// before any full stop, in lower case.
var monthNames = func() map[string]time.Month {
	lists := [][12]string{
		{"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec"},
		{"januar jänner jän", "februar feber", "märz mär mrz", "april", "mai", "juni", "juli", "august", "september", "oktober okt", "november", "dezember dez"},
		{"janvier janv", "février fév févr fevrier", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout", "septembre", "octobre", "novembre", "décembre déc decembre"},
		{"enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago", "septiembre setiembre set", "octubre", "noviembre", "diciembre dic"},
		{"gennaio gen", "febbraio", "marzo", "aprile", "maggio mag", "giugno giu", "luglio lug", "agosto", "settembre", "ottobre ott", "novembre", "dicembre"},
		{"janeiro", "fevereiro fev", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro out", "novembro", "dezembro"},
		{"januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"},
		{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"},
		{"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "desember des"},
		{"tammikuu tammikuuta", "helmikuu helmikuuta", "maaliskuu maaliskuuta", "huhtikuu huhtikuuta", "toukokuu toukokuuta", "kesäkuu kesäkuuta", "heinäkuu heinäkuuta", "elokuu elokuuta", "syyskuu syyskuuta", "lokakuu lokakuuta", "marraskuu marraskuuta", "joulukuu joulukuuta"},
		{"stycznia styczeń sty", "lutego luty lut", "marca marzec", "kwietnia kwiecień kwi", "maja", "czerwca czerwiec cze", "lipca lipiec lip", "sierpnia sierpień sie", "września wrzesień wrz", "października październik paź", "listopada listopad lis", "grudnia grudzień gru"},
		{"ledna leden", "února únor", "března březen", "dubna duben", "května květen", "června červen", "července červenec", "srpna srpen", "září", "října říjen", "listopadu", "prosince prosinec"},
		{"január", "február", "március márc", "április ápr", "május máj", "június jún", "július júl", "augusztus", "szeptember szept", "október", "", ""},
		{"ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık"},
		{"января янв", "февраля фев", "марта мар", "апреля апр", "мая май", "июня июн", "июля июл", "августа авг", "сентября сен", "октября окт", "ноября ноя", "декабря дек"},
		{"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"},
		{"ιανουαρίου", "φεβρουαρίου", "μαρτίου", "απριλίου", "μαΐου", "ιουνίου", "ιουλίου", "αυγούστου", "σεπτεμβρίου", "οκτωβρίου", "νοεμβρίου", "δεκεμβρίου"},
		{"ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"},
		{"يناير", "فبراير", "مارس", "أبريل ابريل", "مايو", "يونيو", "يوليو", "أغسطس اغسطس", "سبتمبر", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر"},
		{"", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "", "", ""},
		{"januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"},
	}
	names := map[string]time.Month{}
	for _, list := range lists {
		for i, month := range list {
			for _, n := range strings.Fields(month) {
				if _, had := names[n]; !had {
					names[n] = time.Month(i + 1)
				}
			}
		}
	}
	return names
}()

func monthOf(word string) time.Month { return monthNames[word] }

// zones are the zone names that stand next to times, in seconds east of UTC.
// Where a name means several, the one news outlets print.
var zones = map[string]int{
	"z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 3600, "cet": 3600, "mez": 3600, "west": 3600, "wat": 3600,
	"cest": 7200, "mesz": 7200, "eet": 7200, "sast": 7200, "cat": 7200, "eest": 10800, "msk": 10800, "eat": 10800,
	"gst": 14400, "pkt": 18000, "ist": 19800, "wib": 25200, "ict": 25200, "hkt": 28800, "sgt": 28800, "pht": 28800, "awst": 28800,
	"jst": 32400, "kst": 32400, "acst": 34200, "aest": 36000, "aedt": 39600, "nzst": 43200, "nzdt": 46800,
	"est": -5 * 3600, "edt": -4 * 3600, "cst": -6 * 3600, "cdt": -5 * 3600, "mst": -7 * 3600, "mdt": -6 * 3600,
	"pst": -8 * 3600, "pdt": -7 * 3600, "akst": -9 * 3600, "akdt": -8 * 3600, "hst": -10 * 3600, "brt": -3 * 3600, "art": -3 * 3600,
}

// zoneOffset also reads ET, CT, MT and PT, which follow the United States'
// daylight saving time: second Sunday of March to first Sunday of November.
func zoneOffset(name string, m moment) (int, bool) {
	if offset, ok := zones[name]; ok {
		return offset, true
	}
	standard, ok := map[string]int{"et": -5 * 3600, "ct": -6 * 3600, "mt": -7 * 3600, "pt": -8 * 3600}[name]
	if !ok {
		return 0, false
	}
	day := time.Date(m.year, m.month, m.day, 0, 0, 0, 0, time.UTC)
	if !day.Before(nthSunday(m.year, time.March, 2)) && day.Before(nthSunday(m.year, time.November, 1)) {
		standard += 3600
	}
	return standard, true
}

func nthSunday(year int, month time.Month, n int) time.Time {
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(n-1))
}
