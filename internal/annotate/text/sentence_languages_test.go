package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Spanish and German bodies, one sentence a line.
func TestSentencesOfLanguages(t *testing.T) {
	for _, c := range []struct{ language, want string }{
		{"es", "El puente cerró el lunes.\nReabrirá en mayo."},
		{"es", "La Sra. Ruiz habló con el Dr. Pérez.\nÉl no contestó."},
		{"es", "Lo firmó el Lic. Gómez.\nNadie más."},
		{"es", "¿Quién avisó?\n¡Nadie!\nAsí empezó todo."},
		{"es", "“¿Quién avisó?”, preguntó Ruiz.\n“Nadie”."},
		{"es", "«No iremos», dijo Ruiz.\n«Nunca»."},
		{"es", "«No iremos.\nNunca», dijo Ruiz."},
		{"es", "—No iremos —dijo Ruiz—.\nNunca."},
		{"es", "—¿Y el puente? —preguntó Ruiz."},
		{"es", "“¡Fuera!” gritaron.\nLuego se fueron."},
		{"es", "Murió en EE. UU. tras una larga enfermedad.\nTenía 80 años."},
		{"es", "Los EE.UU. enviaron ayuda.\nLlegó tarde."},
		{"es", "El art. 14 de la ley lo prohíbe.\nNadie lo cumple."},
		{"es", "Costó 1.250,50 euros.\nEra caro."},
		{"es", "Vive en la Avda. Libertad núm. 12.\nNo está."},
		{"es", "Llegó a las 10.30 h.\nSe fue a las 11."},
		{"es", "La empresa Luz del Sur S.A. cerró.\nDespidió a todos."},
		{"es", "El sismo fue de 5,8.\nNo hubo heridos."},
		{"es", "Ruiz, de 45 años... calló.\nDespués lloró."},
		{"es", "El 1.º de mayo es fiesta.\nTodo cierra."},
		{"es", "Lo dijo J. R. Medina.\nOtros lo negaron."},
		{"es", "Pidió pan, leche, etc. para todos.\nNo había."},
		{"de", "Am 3. März öffnet die Brücke.\nSie war lange zu."},
		{"de", "Die 2. Kammer urteilte am 12. Januar.\nDie Kläger gewannen."},
		{"de", "Das Schloss wurde im 19. Jahrhundert gebaut.\nEs brannte ab."},
		{"de", "Papst Benedikt XVI. reiste ab.\nDie Menge jubelte."},
		{"de", "König Ludwig II. baute viel.\nEr starb jung."},
		{"de", "Dr. Ruiz sagte nichts.\nProf. Weber auch nicht."},
		{"de", "Es kamen z. B. Fischer.\nSie blieben."},
		{"de", "Es kamen z.B. Fischer.\nSie blieben."},
		{"de", "Das kostet ca. 3 Mio. Euro.\nDas Geld fehlt."},
		{"de", "Die Firma zahlte 2,5 Mrd. Dollar.\nDas war viel."},
		{"de", "„Wir gehen nicht.“\nDann ging sie."},
		{"de", "„Wir gehen nicht.\nNie“, sagte Ruiz."},
		{"de", "„Wer hat gerufen?“, fragte Ruiz.\nNiemand antwortete."},
		{"de", "„Halt!“ rief der Wächter.\nAlle blieben stehen."},
		{"de", "Die Sitzung begann um 9.30 Uhr.\nSie dauerte lange."},
		{"de", "Nach Art. 5 GG ist das erlaubt.\nDas Gericht sah es anders."},
		{"de", "Das Gesetz gilt ab 1. Jan. 2027.\nBis dahin bleibt alles gleich."},
		{"de", "Der FC gewann mit 3:1.\nDie Fans feierten."},
		{"de", "Er wohnt in der Hafenstr. 12.\nDort brannte es."},
		{"de", "Die Zahl stieg auf 14.\nAm Abend waren es mehr."},
		{"de", "Sie siegte 2005.\nDanach hörte sie auf."},
		{"de", "Die Menschen usw. warteten.\nNichts geschah."},
		{"de", "Bundeskanzlerin a. D. Weber kam.\nSie ging bald."},
		{"de", "Der Verein Hafen e. V. spendete.\nDas half."},
		{"de", "Der Verein Hafen e.V. spendete.\nDas half."},
		{"de", "Die Oper von W. A. Mozart endete.\nDas Publikum stand auf."},
		{"de", "Ca. 200 Menschen kamen, u. a. Schüler.\nEs regnete."},
		{"de", "Das sagte der sog. Experte.\nNiemand glaubte ihm."},
		{"de", "Die USA, Großbritannien etc. stimmten zu.\nChina nicht."},
	} {
		x := New(strings.ReplaceAll(c.want, "\n", " "), c.language)
		var got []string
		for _, s := range x.Sentences {
			got = append(got, x.Of(s))
		}
		if d := cmp.Diff(c.want, strings.Join(got, "\n")); d != "" {
			t.Errorf("%s: %s", c.language, d)
		}
	}
}
