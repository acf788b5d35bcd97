package brief

import "strings"

// english finds noun phrases: a head with up to two words before it, and two
// nouns joined by "of".
func (p *phraser) english() []phrase {
	var found []phrase
	for k := range p.tokens {
		if !p.englishHead(k) || !p.englishEnd(k) {
			continue
		}
		begin, cut := k, p.before(k)
		if p.tokens[k].class&name != 0 {
			begin = p.nameFrom(k + 1)
			cut = p.before(begin)
			if f := (phrase{begin: begin, end: k + 1, head: k, cut: cut, name: true}); !p.person(k) && p.fits(f) {
				found = append(found, f)
			}
			continue
		}
		of := p.at(k+1).text == "of" && !p.at(k+1).apart
		for {
			f := phrase{begin: begin, end: k + 1, head: k, cut: cut, open: of}
			if p.fits(f) && p.opens(begin) {
				found = append(found, f)
			}
			if cut == 0 || k-begin >= mostLabelWords-1 {
				break
			}
			begin, cut = begin-1, cut-1
		}
		if f, ok := p.nounOfNoun(k); ok && p.fits(f) {
			found = append(found, f)
		}
	}
	return found
}

// opens reports whether a phrase may begin with a token.
func (p *phraser) opens(k int) bool { return !p.tokens[k].possessive && p.tokens[k].class&closed == 0 }

// before is how many words before a head belong to its phrase.
func (p *phraser) before(head int) int {
	n := 0
	for k := head; p.adjoins(k) && p.englishModifier(k-1); k-- {
		n++
	}
	return n
}

// englishModifier reports whether a token may stand before a noun and belong to it.
func (p *phraser) englishModifier(k int) bool {
	token := p.tokens[k]
	c := token.class
	before := p.at(k - 1)
	leads := k == 0 || token.apart || before.class&(determiner|preposition|adjective) != 0 && before.text != "to" || before.possessive
	switch {
	case c&closed != 0 || token.possessive:
		return false
	case c&(name|barred) != 0:
		return true
	case strings.HasSuffix(token.text, "ing") && before.class&auxiliary != 0 && !token.apart:
		return false // "is building relationships"
	case strings.HasSuffix(token.text, "ing") && c&noun != 0 && !token.apart && before.class&preposition == 0:
		return true // "a stopgap spending bill"
	case c&(participle|gerund) != 0 && c&noun == 0:
		return leads && k > 0 && !token.apart && before.class&preposition == 0 // "the rescored bids", not "of killing people"
	case c&verb != 0 && c&(noun|adjective) == 0:
		return false
	case c&verb != 0 && c&heading == 0:
		return leads && k > 0 && !token.apart // "they want assurances"
	case c&verb != 0, c == 0:
		return leads
	}
	return true
}

// englishHead reports whether a token is a noun here.
func (p *phraser) englishHead(k int) bool {
	token := p.tokens[k]
	c, before := token.class, p.at(k-1)
	if c&name != 0 {
		return c&barred == 0
	}
	if c&(closed|barred) != 0 || len(token.text) < 3 {
		return false
	}
	led := p.led(k)
	if next := p.at(k + 1); strings.HasSuffix(token.text, "ing") && !next.apart && next.class&determiner != 0 && !led {
		return false // "brothers killing each other"
	}
	asNoun, asVerb := p.uses(k)
	switch {
	case !token.apart && before.class&(auxiliary|pronoun) != 0 && before.class&determiner == 0:
		return false // "to report", "could damage", "is secure"
	case c&noun != 0 && c&(verb|adjective) == 0:
		return true
	case c&(noun|verb) == noun|verb && c&adjective == 0:
		if next := p.at(k + 1); !next.apart && before.class&determiner == 0 && (next.text == "that" || next.text == "whether" || next.text == "how" || next.class&determiner != 0) {
			return false // "sources means that", "officials report the loss"
		}
		if p.adjoins(k) && p.tokens[k-1].class&name != 0 && (p.person(k-1) || p.at(k+1).class&(conjunction|pronoun) != 0) && p.at(p.nameFrom(k)-1).class&determiner == 0 {
			return false // "Anderson shot and killed": a verb as likely
		}
		if p.adjoins(k) && p.tokens[k-1].class&(noun|name) != 0 && p.tokens[k-1].class&adjective == 0 && p.moves(k+1) {
			return false // "the fire spread rapidly", "the commission plans to"
		}
		if p.agrees(k) {
			return false
		}
		begins := k == 0 && !strings.HasSuffix(token.text, "ing") && p.at(1).class&(preposition|auxiliary) != 0 && !p.at(1).apart // "Damage to farms"
		return led || begins || p.adjoins(k) && p.englishModifier(k-1) && p.ends(k) && p.ledPhrase(k)
	case c&noun != 0: // an adjective as well: "the military", but "a fine, bumpy rash"
		return led && p.ends(k) && !(p.at(k+1).apart && p.at(k+1).class&adjective != 0)
	case c&(verb|adjective|participle) != 0:
		return false
	case c&gerund != 0:
		return led && p.ends(k) && p.at(k-1).class&preposition == 0
	}
	return asNoun > asVerb && (led || p.adjoins(k) && p.englishModifier(k-1)) && p.ends(k)
}

// agrees reports whether a token may well be the verb of the noun before it: "our
// fans want", "the government blames", "my stomach hurt".
func (p *phraser) agrees(k int) bool {
	verb, subject := p.tokens[k], p.at(k-1)
	if !p.adjoins(k) || subject.class&(closed|adjective|participle|gerund|barred) != 0 {
		return false
	}
	one, many := strings.HasSuffix(verb.text, "s") && !strings.HasSuffix(verb.text, "ss"), strings.HasSuffix(subject.text, "s") && !strings.HasSuffix(subject.text, "ss")
	switch next := p.at(k + 1); {
	case one && many:
		return verb.class&heading == 0 // "what cells works"
	case one == many && !unchanged[verb.text]:
		return false
	case verb.class&heading != 0 && !many && subject.class&weak == 0:
		return false // "air strikes"
	case !next.apart && next.class&preposition != 0 && next.text != "to":
		return subject.class&(weak|name) != 0
	}
	return true
}

// unchanged are the nouns that are the past of their verb as well.
var unchanged = wordsIn("hurt cut hit set put let cost spread quit shut split bet cast burst beat run shot")

// moves reports whether a token goes on a verb rather than a noun: "rapidly", "to",
// "through".
func (p *phraser) moves(k int) bool {
	next := p.at(k)
	switch next.text {
	case "to", "through", "into", "across", "up", "out", "off", "down", "away", "back":
		return !next.apart
	}
	return next.class == adverb && !next.apart
}

// led reports whether a token stands right behind what leads a noun.
func (p *phraser) led(k int) bool {
	before := p.at(k - 1)
	if before.possessive {
		return true
	}
	if k == 0 || p.tokens[k].apart || before.text == "to" {
		return false
	}
	return before.class&(determiner|preposition) != 0 && before.class&(auxiliary|conjunction) == 0 || before.class&adjective != 0 && before.class&(noun|verb) == 0
}

// ledPhrase reports whether the noun phrase that a token ends is led by a word
// that leads nouns.
func (p *phraser) ledPhrase(k int) bool {
	for p.adjoins(k) && p.englishModifier(k-1) {
		k--
	}
	return p.led(k) || p.tokens[k].class&name != 0 && p.at(k).apart
}

// ends reports whether a noun phrase surely ends with a token: at punctuation, or
// at a word that no noun phrase goes on with.
func (p *phraser) ends(k int) bool {
	next := p.at(k + 1)
	return next.apart || next.class&(preposition|auxiliary|conjunction) != 0 && next.class&noun == 0 || next.class == adverb
}

// englishEnd reports whether a noun phrase may end with a token: what follows is
// not its own head.
func (p *phraser) englishEnd(k int) bool {
	next := p.at(k + 1)
	switch {
	case p.tokens[k].possessive:
		return false
	case p.ends(k) || next.class&closed != 0 || next.class&participle != 0:
		return true
	case p.tokens[k].class&name != 0:
		return next.class&(name|noun|adjective) == 0
	}
	return next.class&verb != 0 && next.class&noun == 0
}

// nounOfNoun makes "loss of life" of two nouns without an article between.
func (p *phraser) nounOfNoun(k int) (phrase, bool) {
	of, last := p.at(k+1), k+2
	if of.text != "of" || of.apart || !p.adjoins(last) || !p.led(last) || !p.englishEnd(last) || p.at(last+1).text == "of" {
		return phrase{}, false
	}
	c := p.at(last).class
	if c&noun == 0 || c&(closed|barred|name) != 0 || p.tokens[last].apart {
		return phrase{}, false
	}
	return phrase{begin: k, end: last + 1, head: k, cut: p.before(k)}, true
}
