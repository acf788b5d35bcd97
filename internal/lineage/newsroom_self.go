package lineage

import (
	"regexp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// An article whose outlet nobody has told often tells it itself: "Us Weekly
// confirms", "he told TMZ", "(WMC) -" at its head, "download the KXTV app". A name
// is taken for the article's own where such words add up; words that another
// outlet may be given with too ("told X") only count beside others.

// selfBehind stands right behind the name of the outlet that writes it.
var selfBehind = regexp.MustCompile(`^(?: News)? (?:confirms|can (?:exclusively )?(?:confirm|reveal)|has (?:exclusively )?learned|has exclusively|exclusively|newsletters?\b|(?:iPhone |Android |mobile |news )?app\b|staff (?:writer|reporter)|ha sabido|ha podido saber)`)

// selfBefore stands right before it.
var selfBefore = regexp.MustCompile(`(?:\b(?:tells|told|tell) |[Dd]ownload the |[Gg]et the latest from |[Ff]ollow |[Ss]ubscribe to |[Cc]ourtesy of |[Ss]ign up for |, staff writer of |© |Copyright (?:\d{4} )?)(?:the )?$`)

// headName is the name in brackets that an article begins with, behind a place.
var headName = regexp.MustCompile(`^(?:[\p{Lu} .,/]{2,40} ?)?\(([\p{L}\d!& ]{2,24})\) ?[-–—]`)

// enoughSelf is how much must speak for an outlet to be the article's own; what
// only it is written with counts two, other words one.
const enoughSelf = 2

// selfName is the outlet that an article says it is of; "" where it does not say.
func selfName(a *news.Account, names []string) string {
	body := a.Article.Body
	if m := headName.FindStringSubmatch(strings.TrimSpace(body)); m != nil {
		for _, name := range names {
			if strings.EqualFold(name, m[1]) {
				return name
			}
		}
	}
	best, most, second := "", 0, 0
	for _, name := range names {
		score := selfScore(body, name)
		switch {
		case score > most:
			best, most, second = name, score, most
		case score > second:
			second = score
		}
	}
	if most < enoughSelf || most == second {
		return ""
	}
	return best
}

func selfScore(body, name string) (score int) {
	for from := 0; ; {
		at := strings.Index(body[from:], name)
		if at < 0 {
			return score
		}
		at += from
		from = at + len(name)
		if selfBehind.MatchString(body[from:min(len(body), from+60)]) {
			score += 2
		}
		if m := selfBefore.FindString(body[max(0, at-40):at]); m != "" {
			score++
			if m[0] != 't' { // more than "told"
				score++
			}
		}
	}
}

// outletsNamed are the names of outlets in an account, each once, in order.
func outletsNamed(a *news.Account) (names []string) {
	add := func(name string) {
		if name != "" && capital(name) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, m := range a.Marks.Mentions {
		if m.Kind == news.MentionOutlet {
			add(m.Name)
		}
	}
	for _, r := range a.Marks.Reports {
		add(r.Outlet)
	}
	for _, o := range a.Marks.Origins {
		add(o.Via)
	}
	return names
}

// readSelves gives the articles without an outlet the one they say they are of,
// and the outlets known by their domain alone the name that their own articles use
// of themselves.
func (p *press) readSelves(accounts []news.Account, agencies []string) {
	p.selves = map[news.ArticleID]int{}
	for i := range accounts {
		a := &accounts[i]
		if a.Article.Site != "" {
			continue
		}
		names := slices.DeleteFunc(outletsNamed(a), func(name string) bool { return slices.Contains(agencies, name) || p.others[name] })
		if a.Article.Outlet == "" {
			if k := p.of(selfName(a, names)); k >= 0 && !p.outlets[k].publishes {
				p.selves[a.Article.ID] = k
			}
			continue
		}
		for _, name := range names {
			if p.of(name) < 0 && lettersIn(name, a.Article.Outlet) && selfScore(a.Article.Body, name) > 0 {
				p.alias(a.Article.Outlet, name)
			}
		}
	}
}

// alias gives the outlet of a domain another name.
func (p *press) alias(domain, name string) {
	for _, key := range domainNames(domain) {
		if i, ok := p.exact[key]; ok {
			p.alsoBy(i, []string{strings.Join(outletWords(name), "")})
			clear(p.known)
			return
		}
	}
}

// lettersIn reports whether the letters that a station goes by are in a domain:
// those of "WCBS" and "CBS 2" in newyork.cbslocal.example.
func lettersIn(name, domain string) bool {
	for _, word := range strings.Fields(name) {
		if !initialsOnly(word) || len(word) < 3 {
			continue
		}
		letters := strings.ToLower(word)
		if strings.Contains(domain, letters) || len(letters) == 4 && (letters[0] == 'w' || letters[0] == 'k') && strings.Contains(domain, letters[1:]) {
			return true
		}
	}
	return false
}

// cutFrom reports whether a domain's label is cut from the words of a name, each
// word, or each but the first, giving its beginning: "latimes", "freep" of
// "Detroit Free Press".
func cutFrom(label string, words []string) bool {
	if len(label) < 3 {
		return false
	}
	for _, from := range []int{0, 1} {
		if len(words)-from >= 2 && beginnings(label, words[from:]) {
			return true
		}
	}
	return false
}

func beginnings(label string, words []string) bool {
	if len(words) == 0 {
		return label == ""
	}
	for n := 1; n <= min(len(label), len(words[0])); n++ {
		if label[n-1] != words[0][n-1] {
			return false
		}
		if beginnings(label[n:], words[1:]) {
			return true
		}
	}
	return false
}

// notOutlets are the names given as outlets' that are people's or places' in this
// story: a reporter, a court's town.
func notOutlets(accounts []news.Account) map[string]bool {
	outlets, surnames, others := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i := range accounts {
		for _, m := range accounts[i].Marks.Mentions {
			switch m.Kind {
			case news.MentionOutlet:
				outlets[m.Name] = true
			case news.MentionPlace:
				others[m.Name] = true
			case news.MentionPerson:
				if words := personPrinted(m.Name); len(words) > 1 {
					others[m.Name] = true
					surnames[words[len(words)-1]] = true
				}
			}
		}
	}
	for i := range accounts {
		a := &accounts[i]
		for _, r := range a.Marks.Reports {
			if !capital(r.Outlet) || surnames[r.Outlet] || credited(a, r) {
				others[r.Outlet] = true
			}
		}
	}
	for name := range outlets {
		delete(others, name)
	}
	return others
}

var credit = regexp.MustCompile(`(?i)(?:reporting|writing|editing|edited|written|compiled) by [^.;]*$`)

// credited reports whether a report is but the name of a colleague under an
// article: "Additional reporting by …".
func credited(a *news.Account, r news.Report) bool {
	for _, span := range r.Spans {
		if span.Within(a.Article.Body) && credit.MatchString(a.Article.Body[max(0, span.Begin-80):span.Begin]+" ") {
			return true
		}
	}
	return false
}
