package brief

import "strings"

// spanish finds a noun alone, with the adjective behind or before it, or with
// what "de" joins to it.
func (p *phraser) spanish() []phrase {
	var found []phrase
	add := func(f phrase) {
		if p.fits(f) {
			found = append(found, f)
		}
	}
	for k := range p.tokens {
		if p.tokens[k].class&name != 0 {
			if begin := p.nameFrom(k + 1); !(p.adjoins(k+1) && p.tokens[k+1].class&name != 0) && !p.person(k) && !p.sameMention(k+1) {
				add(phrase{begin: begin, end: k + 1, head: k, name: true})
			}
			continue
		}
		if !p.spanishNoun(k) {
			continue
		}
		begin := k
		if p.adjoins(k) && p.tokens[k-1].class&adjective != 0 && p.tokens[k-1].class&(noun|barred|verb) == 0 {
			begin--
		}
		next := p.at(k + 1)
		adjective := p.adjoins(k+1) && p.spanishAdjective(k+1)
		of := p.adjoins(k+1) && (next.text == "de" || next.text == "del")
		switch {
		case adjective:
			add(phrase{begin: begin, end: k + 2, head: k, open: p.at(k+2).text == "de" && !p.at(k+2).apart})
			add(phrase{begin: begin, end: k + 1, head: k, cut: 1})
		case of:
			if last := k + 2; p.adjoins(last) && p.tokens[last].class&closed == 0 && p.tokens[last].class&barred == 0 {
				if p.tokens[last].class&name != 0 {
					if !(p.adjoins(last+1) && p.tokens[last+1].class&name != 0) && !p.sameMention(last+1) && !p.person(last) {
						add(phrase{begin: k, end: last + 1, head: k, cut: k - begin})
					}
				} else if p.spanishNoun(last) && !(p.adjoins(last+1) && (p.spanishAdjective(last+1) || p.at(last+1).text == "de")) {
					add(phrase{begin: k, end: last + 1, head: k, cut: k - begin})
				}
			}
			add(phrase{begin: begin, end: k + 1, head: k, open: true})
		case next.apart || next.class&closed != 0 || next.class&verb != 0 || next.class&barred != 0:
			add(phrase{begin: begin, end: k + 1, head: k})
		}
	}
	return found
}

// spanishNoun reports whether a token is a noun here.
func (p *phraser) spanishNoun(k int) bool {
	token := p.tokens[k]
	c, before := token.class, p.at(k-1)
	if c&(closed|barred|name) != 0 || len(token.text) < 3 || token.possessive {
		return false
	}
	led := k > 0 && !token.apart && before.class&(determiner|preposition) != 0 && before.class&(pronoun|conjunction) == 0
	asNoun, asVerb := p.uses(k)
	switch {
	case c&noun != 0:
		return led || before.class&(verb|auxiliary|conjunction) == 0 || before.class&barred != 0 || c&verb == 0
	case c&verb != 0:
		return false
	case c&adjective != 0:
		return led && asNoun > 1 && p.at(k+1).apart
	}
	return led && asNoun > asVerb
}

// spanishAdjective reports whether a token goes on the noun before it: it ends as
// an adjective, in the same number.
func (p *phraser) spanishAdjective(k int) bool {
	token := p.tokens[k]
	c := token.class
	return c&adjective != 0 && c&(closed|barred|name) == 0 && !(c&noun != 0 && c&adjective == 0) &&
		strings.HasSuffix(token.text, "s") == strings.HasSuffix(p.tokens[k-1].text, "s")
}

// german finds single nouns behind an article: German writes them with a capital.
func (p *phraser) german() []phrase {
	var found []phrase
	for k := 1; k < len(p.tokens); k++ {
		token := p.tokens[k]
		if p.adjoins(k) && token.capital && token.named == 0 && germanArticles[p.tokens[k-1].text] && !p.at(k+1).capital {
			p.tokens[k].class = noun
			found = append(found, phrase{begin: k, end: k + 1, head: k})
		}
	}
	return found
}

var germanArticles = map[string]bool{
	"der": true, "die": true, "das": true, "den": true, "dem": true, "des": true, "ein": true, "eine": true,
	"einen": true, "einem": true, "einer": true, "eines": true, "zur": true, "zum": true, "im": true, "vom": true, "beim": true,
}
