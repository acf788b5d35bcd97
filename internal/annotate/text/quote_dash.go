package text

// In some languages a dash opens speech and sets off the words that say whose it
// is: "—No iremos —dijo Ruiz—. Nunca." The speech of a paragraph that begins with
// such a dash is one quote up to the first inner dash, and one behind each second
// inner dash; the dashes do not belong to them.

// dashSpeech are the languages that write speech so.
var dashSpeech = set("es ca gl pt fr it pl ro")

func (t *Text) dialogue() {
	if !dashSpeech[t.Language] {
		return
	}
	for _, p := range t.Paragraphs {
		if t.speaks(p) {
			t.speech(p)
		}
	}
}

// speaks reports whether a paragraph is speech and no item of a list: a word
// follows its dash at once, or a later dash sets off words in lower case.
func (t *Text) speaks(p Range) bool {
	if p.Len() < 3 || !t.dash(p.Begin) {
		return false
	}
	if !t.Tokens[p.Begin+1].Is(Space) {
		return t.Print(p.Begin) != "-" || t.Tokens[p.Begin+1].Is(Capital) || opens(t.Print(p.Begin+1))
	}
	for i := p.Begin + 2; i < p.End-1; i++ {
		if t.Print(i) == t.Print(p.Begin) && t.Tokens[i].Is(Space) {
			return t.Tokens[i+1].Word() && !t.Tokens[i+1].Is(Capital)
		}
	}
	return false
}

func (t *Text) dash(i int32) bool {
	switch t.Print(i) {
	case "—", "–", "―", "-", "--":
		return true
	}
	return false
}

// speech makes quotes of a paragraph's speech.
func (t *Text) speech(p Range) {
	begin, spoken, dash := p.Begin+1, true, t.Print(p.Begin)
	for i := p.Begin + 1; i < p.End; i++ {
		if t.Print(i) != dash || i+1 < p.End && !t.Tokens[i].Is(Space) && !t.Tokens[i+1].Is(Space) && t.Tokens[i+1].Is(Letter|Digit) {
			continue
		}
		if spoken {
			t.spoken(Range{begin, i})
		}
		begin, spoken = i+1, !spoken
	}
	if spoken {
		t.spoken(Range{begin, p.End})
	}
}

// spoken makes one quote, without the marks in front of its first word that
// belong to what stood before.
func (t *Text) spoken(r Range) {
	for !r.Empty() && !t.Tokens[r.Begin].Is(Letter|Digit|Mark) && !opens(t.Print(r.Begin)) {
		r.Begin++
	}
	if !r.Empty() {
		t.Quotes = append(t.Quotes, Quote{Range: r, Closed: true})
	}
}
