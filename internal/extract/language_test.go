package extract

import "testing"

func TestLanguage(t *testing.T) {
	english := "The transport minister denied on Thursday that the government was preparing to sell the railway, a day after a union published what it said was a contract. "
	spanishPost := "El contrato que publicamos ayer es auténtico y lleva la firma del secretario de Estado, y seguiremos publicando documentos hasta que se diga la verdad. #FerrocarrilPúblico pic.twitter.com/aB3xYz9Qr1\n— Sindicato del Carril (@carrilsindicato) June 5, 2025\n"
	tests := []struct{ name, text, want string }{
		{"English", english, "en"},
		{"Spanish", "El pleno del ayuntamiento aprobó este lunes, por once votos contra ocho, el cierre del mercado viejo y el traslado de sus puestos a un edificio nuevo.", "es"},
		{"German", "Nach den schweren Regenfällen vom Wochenende hat die Stadt die alte Brücke bis auf Weiteres gesperrt, wie das Landesamt am Dienstag mitteilte.", "de"},
		{"French", "Le trafic sur le canal est interrompu depuis mardi matin, après la décision des éclusiers de cesser le travail pour quatre jours.", "fr"},
		{"Portuguese", "A chuva que caiu durante o fim de semana deixou cerca de 300 famílias sem casa, informou a Defesa Civil nesta segunda-feira, e não há mais colchões.", "pt"},
		{"Italian", "Il consiglio comunale ha deciso di chiudere il mercato della città vecchia, che non è più sicuro, e di spostare i banchi nel nuovo edificio.", "it"},
		{"Russian", "Городской совет во вторник решил сохранить ночной паром, который перевозит рабочих консервного завода, ещё по меньшей мере на два года.", "ru"},
		{"Japanese", "市議会は火曜日、島と本土を結ぶ夜間フェリーを少なくともあと二年間は存続させることを賛成多数で決めました。利用者の多くは缶詰工場の夜勤労働者です。", "ja"},
		{"Arabic", "صوت مجلس المقاطعة يوم الثلاثاء لصالح الإبقاء على العبارة الليلية التي تنقل عمال المصنع إلى الجزيرة لمدة عامين آخرين على الأقل.", "ar"},
		{"a post at the beginning", spanishPost + english + english, "en"},
		{"a post in the middle", english + "\n" + spanishPost + "\n" + english, "en"},
		{"a post that nothing marks", english + english + "\nEl contrato que publicamos ayer es auténtico y lleva la firma del secretario de Estado.\n" + english, "en"},
		{"too short", "Ferry late", ""},
		{"nothing", "", ""},
		{"no letters", "12:30 — 14:15 — 16:00 — 12:30 — 14:15 — 16:00 — 12:30 — 14:15 — 16:00 — 12:30 — 14:15 — 16:00", ""},
		{"names only", "Ruiz, Okafor, Lindqvist, Ferrante", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Language(test.text); got != test.want {
				t.Errorf("language %q, want %q", got, test.want)
			}
		})
	}
}
