package brief

import (
	"strings"
	"unicode/utf8"
)

// captioned is a text that a caption or the letter of an item stands in front of:
// "B: The union said …".
var captioned = pattern(`^\p{L}: |^(?i:(?:hide|show|media|image|photo) captions?\b)|^(?:Photos?|Images?|Gallery|Videos?|Foto(?:s|grafía)?|Imagen): `)

// canSpeak reports whether a voice is somebody, as far as its name tells: the line
// of a feed in capitals is not, nor a letter, wares, or a paper without an author.
func (v voice) canSpeak() bool {
	if v.name == "" {
		return true
	}
	words := strings.Fields(v.name)
	shouted := len(words) > 1 && strings.ToUpper(v.name) == v.name && strings.ToLower(v.name) != v.name
	return !shouted && utf8.RuneCountInString(v.name) > 1 && !wares().MatchString(v.name) && !paper().MatchString(v.name)
}

// wares are many things of one name: "Eastmere K-cups".
var wares = pattern(`-\p{Ll}+s$`)

// paper is a paper that does not say by name whose it is.
var paper = pattern(`(?i)^(?:the|a|an|this|that|el|la|un|una|ese|esa|este|esta) (?:statement|letter|message|note|post|page|email|e-mail|text|caption|release|comunicado|carta|mensaje|nota|texto|publicación)$`)
