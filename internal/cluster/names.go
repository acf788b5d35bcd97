package cluster

// names finds in a text what ties it to one event: who, where, which street,
// what age, which figures. It goes by capitals and by the words around them; it
// is wrong about many a name, but wrong alike in articles on one event.
func (r *reader) names(tokens []token, title bool) {
	for i := 0; i < len(tokens); {
		t := tokens[i]
		switch {
		case t.number >= 0:
			r.figure(tokens, i)
			i++
		case t.cap && !title && len(tokens) > 0:
			i = r.name(tokens, i)
		default:
			i++
		}
	}
}

// name reads the run of capitalised words at i and returns where it ends.
func (r *reader) name(tokens []token, i int) int {
	start, end := i, i+1
	for end < len(tokens) {
		t := tokens[end]
		joined := t.before == ' ' || t.before == 'w' || t.before == '-' || t.before == '.' && !t.first
		if joined && t.cap && t.number < 0 {
			end++
			continue
		}
		if joined && t.class&classParticle != 0 && end+1 < len(tokens) && tokens[end+1].cap && tokens[end+1].before != ',' && t.before != '.' {
			end += 2
			continue
		}
		break
	}
	titled, office := false, false
	for i := end - 2; i > start; i-- { // "Velmora President Ana Ruiz" is Ana Ruiz
		if tokens[i].class&classTitle != 0 && !tokens[i].letter {
			start = i
			break
		}
	}
	for start < end {
		c := tokens[start].class
		switch {
		case c&classTitle != 0 && end-start > 1:
			titled = true
			office = office || c&classOffice != 0
		case c&classStop != 0 && tokens[start].first, c&(classMonth|classWeekday) != 0 && end-start == 1, c&classWeekday != 0:
		default:
			goto trimmed
		}
		start++
	}
trimmed:
	run := tokens[start:end]
	if len(run) == 0 || len(run) > 6 {
		return end
	}
	var before, after token
	if start > 0 {
		before = tokens[start-1]
	}
	if end < len(tokens) {
		after = tokens[end]
	}
	first, last := run[0], run[len(run)-1]
	office = office || before.class&classOffice != 0 && before.class&classTitle != 0 && first.before == ' '
	if after.before == ',' { // "Ana Ruiz, the interior minister"
		for _, t := range tokens[end:min(end+5, len(tokens))] {
			office = office || !t.cap && t.class&classOffice != 0
		}
	}
	parts := class(0)
	for _, t := range run {
		parts |= t.class
	}
	switch {
	case last.class&classStreet != 0 && len(run) > 1:
		street := run[0].word
		for _, t := range run[1 : len(run)-1] {
			street = mix(street, t.word)
		}
		r.add(kindStreet, street)
		if before.number > 0 {
			r.add(kindBlock, mix(street, uint32(before.number)))
		} else if start > 2 && tokens[start-3].number > 0 && tokens[start-2].word == wordBlock {
			r.add(kindBlock, mix(street, uint32(tokens[start-3].number)))
		}
	case parts&classBody != 0 && len(run) > 1:
		r.add(kindBody, mix(first.word, last.word))
	case parts&classPlaceEnd != 0 && len(run) > 1:
		r.add(kindPlace, mix(first.word, last.word))
	case !titled && (before.class&classPlacePrep != 0 && first.before != ',' || after.class&classRegion != 0 && after.before == ','):
		h := first.word
		for _, t := range run[1:] {
			h = mix(h, t.word)
		}
		r.add(kindPlace, h)
	case len(run) > 1 && len(run) < 5:
		r.add(kindPerson, mix(first.word, last.word))
		r.add(kindSurname, last.word)
		if office {
			r.add(kindOffice, last.word)
		}
		if after.number > 0 && after.number < 110 && after.before == ',' {
			r.add(kindAge, mix(last.word, uint32(after.number)))
			r.add(kindYears, uint32(after.number)*0x9e3779b1)
		}
	case titled:
		r.add(kindSurname, last.word)
		if office {
			r.add(kindOffice, last.word)
		}
	case !first.first && parts&(classMonth|classWeekday|classStop) == 0:
		r.add(kindName, first.word)
	}
	return end
}

var (
	wordBlock = hashString("block")
	wordYear  = hashString("year")
	wordOld   = hashString("old")
	wordAge   = hashString("age")
	wordAged  = hashString("aged")
	wordAnos  = hashString("anos")
)

// figure reads the number at i: an age, or a figure that tells texts apart.
func (r *reader) figure(tokens []token, i int) {
	n := tokens[i].number
	at := func(k int) token {
		if k < 0 || k >= len(tokens) {
			return token{}
		}
		return tokens[k]
	}
	old := at(i+1).word == wordYear && at(i+2).word == wordOld
	aged := at(i-1).word == wordAged || at(i-1).word == wordAge || at(i+1).word == wordAnos
	switch {
	case n > 0 && n < 110 && (old || aged):
		r.add(kindYears, uint32(n)*0x9e3779b1)
		if role := at(i + 3); old && role.class&classRole != 0 {
			r.add(kindAge, mix(role.word, uint32(n)))
		}
	case n >= 100 && (n < 1900 || n > 2100), n > 12 && at(i+1).word != wordYear:
		r.add(kindNumber, uint32(n)*0x85ebca77)
	}
}

func (r *reader) add(kind int, h uint32) { r.ents = append(r.ents, key(kind, h)) }
