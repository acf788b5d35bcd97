package extract

import "github.com/abadojack/whatlanggo"

// Language is the ISO 639-1 code of the language text is written in, or "".
func Language(text string) string {
	info := whatlanggo.Detect(text)
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}
