package agency

// supplier is an agency: the name it is known by, the other names it is credited
// under, and its own site.
type supplier struct {
	name  string
	other []string
	site  string
}

// suppliers are the agencies known by name. Names are matched as printed, with
// capitals, and only where a credit stands.
var suppliers = []supplier{
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

// knownAs gives for every name an agency is credited under the one it is known by.
var knownAs = func() map[string]string {
	names := make(map[string]string)
	for _, a := range suppliers {
		names[a.name] = a.name
		for _, other := range a.other {
			names[other] = a.name
		}
	}
	return names
}()
