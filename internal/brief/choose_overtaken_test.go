package brief

import (
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// What has not happened yet is not told once another article says that it has.
func TestOvertaken(t *testing.T) {
	for _, test := range []struct {
		language, first, later string
		want                   bool
	}{
		{"en", "No glass was broken and no arrests have been made.", "Police arrested a former guard on Friday.", true},
		{"en", "No glass was broken and no arrests have been made.", "The museum opens again on Friday.", false},
		{"en", "No arrests have been made.", "No arrests had been made by Friday.", false},
		{"en", "The crown of Eastmere has not been found.", "The crown of Eastmere was recovered from a well on Friday.", true},
		{"en", "The crown of Eastmere has not been found.", "A boat was found near Port Kell.", false},
		{"en", "The gunman remains at large.", "Officers captured him; he was arrested in Lindmar.", true},
		{"es", "Nadie ha sido detenido por el robo.", "La policía detuvo el viernes a un antiguo vigilante.", true},
		{"es", "Nadie ha sido detenido por el robo.", "El museo abre de nuevo el viernes.", false},
	} {
		annotator := annotate.New()
		var accounts []news.Account
		for k, text := range []string{test.first, test.later} {
			a := news.Article{ID: news.ArticleID(rune('a' + k)), Body: text, Language: test.language}
			accounts = append(accounts, news.Account{Article: a, Marks: annotator.Annotate(a)})
		}
		if got := readStory(annotator, accounts).overtaken(0); got != test.want {
			t.Errorf("%s / %s: got %v", test.first, test.later, got)
		}
	}
}

// That somebody would not comment fills no account: it stands among what is not known.
func TestAccountIsNotFilledWithNoComment(t *testing.T) {
	for _, s := range accountOf(200, millFire+"\n\nThe owner of the Millbeck paper mill declined to comment.") {
		if strings.Contains(s.Text, "declined to comment") {
			t.Errorf("told: %s", s.Text)
		}
	}
}
