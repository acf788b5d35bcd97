package lineage

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// document is the words for a document, taken apart.
type document struct {
	genre  string
	issuer string // whose document it is, in the article's words: "the Auditor General"
	leaked bool   // not published by its issuer: a leaked memo, an internal letter
}

// genres are the words for kinds of document, each with the one that stands for
// its kind.
var genres = grouped(`memo memorandum`, `letter carta brief schreiben`, `report informe bericht`, `lawsuit suit complaint demanda klage`,
	`filing petition motion escrito schriftsatz`, `affidavit`, `indictment acusacion anklage anklageschrift`, `poll survey encuesta sondeo umfrage`, `agreement contract contrato vertrag`,
	`accounts balance`, `notice anuncio`, `study estudio studie`, `email e-mail correo`, `statement comunicado mitteilung erklarung release`, `record records transcript`,
	`ruling order sentencia urteil`, `data figures statistics datos daten zahlen`, `book`, `document documents documento documentos dokument dokumente papers`, `warrant`, `draft`)

// sharedGenres are kinds of document of which a story has one as long as nothing
// tells two apart.
var sharedGenres = listed("memo letter report lawsuit affidavit indictment agreement notice study accounts ruling warrant filing")

// documentOf takes the words for a document apart.
func documentOf(words string) document {
	var d document
	lower := nameWords(words)
	at := -1
	for i, word := range lower {
		if genre, ok := genres[word]; ok && (at < 0 || lower[at] == "copy" || genres[lower[at]] == "draft") {
			d.genre, at = genre, i
		}
		d.leaked = d.leaked || leakWords[word]
	}
	if strings.Contains(strings.ToLower(words), "court filing") || strings.Contains(strings.ToLower(words), "charging document") {
		d.genre = "indictment"
	}
	d.issuer = issuerOf(words, d.genre)
	return d
}

var leakWords = listed("leaked internal confidential secret copy unpublished classified filtrado interno confidencial internes vertraulich vertrauliches geheimes")

// issuerOf is whose document words tell of: "the Auditor General" of "the Auditor
// General's letter", "Orbis" of "an Orbis poll", "prosecutor Lena Hart" of "a
// document filed by prosecutor Lena Hart".
func issuerOf(words, genre string) string {
	head := words
	for _, mark := range []string{"’s ", "'s ", "’ ", "' "} {
		if at := strings.Index(words, mark); at > 0 {
			after := words[at+len(mark):]
			if holdsGenre(after, genre) {
				return unlessPronoun(trimArticle(strings.TrimSpace(words[:at])))
			}
		}
	}
	for _, by := range []string{" by ", " from ", " of the ", " of ", " de la ", " del ", " der ", " des ", " von "} {
		if at := strings.Index(head, by); at > 0 && (by != " from " || sentGenres[genre]) {
			before, after, _ := strings.Cut(head, by)
			if strings.HasSuffix(before, "copy") || strings.HasSuffix(before, "seen") || strings.HasSuffix(before, "obtained") || strings.HasSuffix(before, "reviewed") || !holdsGenre(before, genre) {
				continue
			}
			return unlessPronoun(trimArticle(untilStop(after)))
		}
	}
	return unlessPronoun(capitalsBefore(words, genre))
}

// sentGenres are kinds of document that come from whoever issues them. Records come
// "from" where they are kept.
var sentGenres = listed("statement letter email memo filing")

func unlessPronoun(name string) string {
	if word := strings.ToLower(name); pronouns[word] || articleWords[word] || word == "one" {
		return ""
	}
	return name
}

func holdsGenre(words, genre string) bool {
	for _, word := range nameWords(words) {
		if g, ok := genres[word]; ok && (g == genre || genre == "indictment") {
			return true
		}
	}
	return false
}

// untilStop is words up to the first comma or the next thing told of them.
func untilStop(words string) string {
	for _, stop := range []string{",", " in ", " on ", " to ", " seen ", " that ", " which ", " published", " dated ", " and "} {
		words, _, _ = strings.Cut(words, stop)
	}
	return strings.TrimSpace(words)
}

// capitalsBefore is the name right before the word for a kind of document.
func capitalsBefore(words, genre string) string {
	fields := strings.Fields(words)
	for i, field := range fields {
		if w := nameWords(field); len(w) == 1 && genres[w[0]] == genre && genre != "" {
			from := i
			for from > 0 && capital(fields[from-1]) && !(from == 1 && articleWords[strings.ToLower(fields[0])]) {
				from--
			}
			if name := strings.Join(fields[from:i], " "); from > 0 || i > 1 || initialsOnly(name) {
				return name
			}
			return "" // "Property records" begins a sentence
		}
	}
	return ""
}

// joinDocuments joins the documents of a story that are one: of one kind and one
// issuer, or of one kind where the story tells of one issuer at most.
func (t *tracing) joinDocuments() {
	byGenre := map[string][]int{}
	var order []string
	for i := range t.voices {
		v := &t.voices[i]
		if v.mark.Kind != news.OriginDocument {
			continue
		}
		d := v.document
		if byGenre[d.genre] == nil {
			order = append(order, d.genre)
		}
		byGenre[d.genre] = append(byGenre[d.genre], i)
	}
	for _, genre := range order {
		t.joinGenre(genre, byGenre[genre])
	}
}

func (t *tracing) joinGenre(genre string, of []int) {
	first := map[string]int{} // of each issuer
	var bare []int
	for _, i := range of {
		issuer := t.partyKey(t.voices[i].document.issuer)
		if office := t.bodyOfPerson(issuer); office != "" {
			issuer = office
		}
		if issuer == "" {
			bare = append(bare, i)
		} else if k, ok := first[issuer]; ok {
			t.joined.join(i, k)
		} else {
			first[issuer] = i
		}
	}
	for n, i := range bare {
		for _, k := range of {
			v, w := &t.voices[i], &t.voices[k]
			other := w.document.issuer != ""
			switch {
			case i == k || other && len(first) > 1 && v.account != w.account:
			case !other && k > i && n < len(bare): // joined when its turn comes
			case v.account == w.account && genre != "" && !(other && len(first) > 1), genre != "" && sharedGenres[genre]:
				t.joined.join(i, k)
			}
		}
	}
}

// words are what a voice is called: its name, else its description.
func (v *voice) words() string {
	if v.mark.Name != "" {
		return v.mark.Name
	}
	return v.mark.Descriptor
}
