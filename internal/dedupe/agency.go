package dedupe

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// agency is a supplier of wire copy: the name it is known by, the other names
// it is credited under, and its own site.
type agency struct {
	name  string
	other []string
	site  string
}

// agencies supply text that many outlets print. Names are matched as printed,
// with capitals, and only where a credit stands.
var agencies = []agency{
	{"AAP", []string{"Australian Associated Press"}, "aap.com.au"},
	{"AFP", []string{"Agence France-Presse", "Agence France Presse"}, "afp.com"},
	{"ANI", []string{"Asian News International"}, "aninews.in"},
	{"ANP", []string{"Algemeen Nederlands Persbureau"}, "anp.nl"},
	{"ANSA", nil, "ansa.it"},
	{"AP", []string{"Associated Press", "The Associated Press"}, "apnews.com"},
	{"APA", []string{"Austria Presse Agentur"}, "apa.at"},
	{"Anadolu", []string{"Anadolu Agency", "Anadolu Ajansı"}, "aa.com.tr"},
	{"Belga", nil, "belganewsagency.eu"},
	{"Bernama", []string{"BERNAMA"}, "bernama.com"},
	{"Bloomberg", []string{"Bloomberg News"}, "bloomberg.com"},
	{"CNN", []string{"CNN Wire", "CNN Newsource"}, ""},
	{"CP", []string{"The Canadian Press", "Canadian Press", "La Presse Canadienne"}, "thecanadianpress.com"},
	{"dpa", []string{"DPA", "Deutsche Presse-Agentur"}, "dpa.com"},
	{"EFE", []string{"Agencia EFE"}, "efe.com"},
	{"Europa Press", []string{"EUROPA PRESS"}, "europapress.es"},
	{"IANS", []string{"Indo-Asian News Service"}, "ians.in"},
	{"Interfax", []string{"INTERFAX"}, "interfax.com"},
	{"Jiji", []string{"Jiji Press"}, "jen.jiji.com"},
	{"Kyodo", []string{"Kyodo News", "KYODO"}, "english.kyodonews.net"},
	{"Lusa", []string{"LUSA", "Agência Lusa"}, "lusa.pt"},
	{"NTB", nil, "ntb.no"},
	{"PA", []string{"PA Media", "Press Association", "The Press Association"}, "pamediagroup.com"},
	{"PAP", []string{"Polska Agencja Prasowa"}, "pap.pl"},
	{"PTI", []string{"Press Trust of India"}, "ptinews.com"},
	{"Reuters", []string{"REUTERS", "Thomson Reuters"}, "reuters.com"},
	{"Ritzau", nil, "ritzau.dk"},
	{"SDA", []string{"Keystone-SDA"}, "keystone-sda.ch"},
	{"TASS", []string{"ITAR-TASS"}, "tass.com"},
	{"TNS", []string{"Tribune News Service", "Tribune Content Agency", "MCT", "McClatchy-Tribune Information Services"}, ""},
	{"TT", []string{"TT Nyhetsbyrån"}, "tt.se"},
	{"UPI", []string{"United Press International"}, "upi.com"},
	{"Xinhua", []string{"Xinhua News Agency"}, "xinhuanet.com"},
	{"Yonhap", []string{"Yonhap News Agency"}, "en.yna.co.kr"},
}

// anyAgency matches one agency's name; canonicalName gives the name it is known by.
var anyAgency, canonicalName = func() (string, map[string]string) {
	var all []string
	canonical := make(map[string]string)
	for _, a := range agencies {
		for _, n := range append([]string{a.name}, a.other...) {
			all = append(all, regexp.QuoteMeta(n))
			canonical[n] = a.name
		}
	}
	// The longest first, so that "AP" does not end the search for "APA".
	slices.SortFunc(all, func(a, b string) int { return len(b) - len(a) })
	return `(?:[Tt]he )?(` + strings.Join(all, "|") + `)`, canonical
}()

// Where a text is credited to an agency. That an agency "contributed to this
// report" is no credit for the text.
var (
	// WASHINGTON (AP) —   BEIJING, Nov. 3 (Xinhua) --   MOSCOW, November 3. /TASS/.   DETROIT (WWJ/AP) –
	datelineCredit = regexp.MustCompile(`^.{0,80}?[(/](?:[^()/]{1,30}/)?` + anyAgency + `(?:/[^()/]{1,30})?[)/]\s*(?:\.|\.?\s*[-–—])`)
	// By Ana Ruiz, Associated Press   Reuters   — AFP   (dpa)
	lineCredit = regexp.MustCompile(`^[-–—(\[\s]*(?:(?:[Bb]y|BY|Por|Von|Par|From) )?(?:[^.!?]{0,60}(?:[,|/•–—-]\s*|\bof |\bfor |\bfrom ))?` + anyAgency +
		`(?: (?:[Ss]taff|[Ww]riter|[Ww]riters|[Cc]orrespondent|[Ss]taff [Ww]riter|[Ii]nternational))?[)\]\s]*$`)
	// Copyright 2013 The Associated Press.   © Reuters   Source: AFP
	footCredit = regexp.MustCompile(`(?:(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\))[\s©]*(?:\([Cc]\)\s*)?(?:\d{4}(?:[-–]\d{2,4})?)?,?\s*(?:by )?|(?:Source|Sources|Credit|Quelle|Fuente|Fonte)\s*:\s*)` + anyAgency + `\b`)
	// (Reporting by … ; Editing by …)
	reportingCredit = regexp.MustCompile(`^\(?(?:Additional r|R)eporting by .*[Ee]diting by `)
)

// paragraphs that a credit is looked for in, at the start and at the end.
const creditParagraphs = 4

// Agency is the agency that an article's text is credited to, "" when none is:
// by the outlet itself, the byline, the dateline, or a line at either end of
// the body.
func Agency(a news.Article) string {
	outlet := plainOutlet(a.Outlet)
	for _, g := range agencies {
		if outlet != "" && outlet == g.site {
			return g.name
		}
	}
	for _, line := range append([]string{a.Byline}, a.Authors...) {
		if name := credit(lineCredit, line); name != "" {
			return name
		}
	}
	if name := credit(datelineCredit, a.Dateline+" —"); a.Dateline != "" && name != "" {
		return name
	}
	head, tail := ends(a.Body)
	for _, p := range head {
		if name := cmp.Or(credit(datelineCredit, p), credit(lineCredit, p)); name != "" {
			return name
		}
	}
	for _, p := range tail {
		if reportingCredit.MatchString(p) {
			return "Reuters"
		}
		if name := cmp.Or(credit(footCredit, p), credit(lineCredit, p)); name != "" {
			return name
		}
	}
	return ""
}

// credit is the agency that the pattern finds in the line.
func credit(pattern *regexp.Regexp, line string) string {
	line = strings.TrimSpace(line)
	if line == "" {
		return ""
	}
	if m := pattern.FindStringSubmatch(line); m != nil {
		return canonicalName[m[len(m)-1]]
	}
	return ""
}

// ends is the first and the last paragraphs of a body, each cut to what a
// credit can need.
func ends(body string) (head, tail []string) {
	const longest = 400
	for rest := body; rest != "" && len(head) < creditParagraphs; {
		var p string
		p, rest, _ = strings.Cut(rest, "\n")
		if p = strings.TrimSpace(p); p != "" {
			head = append(head, p[:min(len(p), longest)])
		}
	}
	for rest := body; rest != "" && len(tail) < creditParagraphs; {
		p := rest
		at := strings.LastIndexByte(rest, '\n')
		if p = rest[at+1:]; at < 0 {
			rest = ""
		} else {
			rest = rest[:at]
		}
		if p = strings.TrimSpace(p); p != "" {
			tail = append(tail, p[:min(len(p), longest)])
		}
	}
	return head, tail
}

// plainOutlet folds an outlet for comparison.
func plainOutlet(outlet string) string {
	outlet = strings.ToLower(strings.TrimSpace(outlet))
	for _, p := range hostPrefixes {
		if rest, ok := strings.CutPrefix(outlet, p+"."); ok && strings.Contains(rest, ".") {
			return rest
		}
	}
	return outlet
}
