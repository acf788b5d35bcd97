package brief

// onlyIn says in a language that only articles in another have a thing.
func onlyIn(language, told string) string {
	names, ok := onlyInWords[told]
	if !ok {
		names = onlyInWords["en"]
	}
	name, ok := names[language]
	if !ok {
		name = names[""]
	}
	return name
}

// onlyInWords are labels, by the language told in and the one that has it.
var onlyInWords = map[string]map[string]string{
	"en": {"en": "Only in English", "es": "Only in Spanish", "de": "Only in German", "fr": "Only in French", "pt": "Only in Portuguese", "it": "Only in Italian", "": "Only in another language"},
	"es": {"en": "Solo en inglés", "es": "Solo en español", "de": "Solo en alemán", "fr": "Solo en francés", "pt": "Solo en portugués", "it": "Solo en italiano", "": "Solo en otro idioma"},
	"de": {"en": "Nur auf Englisch", "es": "Nur auf Spanisch", "de": "Nur auf Deutsch", "fr": "Nur auf Französisch", "pt": "Nur auf Portugiesisch", "it": "Nur auf Italienisch", "": "Nur in anderer Sprache"},
}
