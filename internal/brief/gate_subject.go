package brief

import (
	"slices"
)

// A clause without a subject of its own takes that of the clause before.

// standsFor is who the pronoun means that stands before a verb; "" for none.
func (words gateWords) standsFor(k int) string {
	for n := k - 1; n >= 0 && words[n+1].break_ == joined && (!words[n].strong() || words[n].modifying()); n-- {
		if words[n].class == gatePronoun {
			return words[n].who
		}
	}
	return ""
}

// inherits reports whether a verb at the start of a written clause is left to the
// one it belongs to: who stands before it in what is cited is in the sentence.
func (v *gateVerdict) inherits(i int) bool {
	subject := v.subject(i)
	return subject < 0 || v.present(subject)
}

// continues reports the same of a verb from another sentence: there must be one
// whom it belongs to.
func (v *gateVerdict) continues(i int) bool {
	subject := v.cited.words.whose(v.at[i])
	return subject >= 0 && v.present(subject)
}

// subject is the cited word before the verb that a written verb stands for; -1 for
// none, and where it is no verb.
func (v *gateVerdict) subject(i int) int {
	if k := v.at[i]; v.cited.words.happening(k) && v.written.happening(i) && v.cited.words[k].class != gateCue {
		return v.cited.words.whose(k)
	}
	return -1
}

// whose is the word before a verb that it belongs to, in its clause; -1 for none.
func (words gateWords) whose(k int) int {
	if words[k].break_ > joined {
		return -1
	}
	for n := k - 1; n >= 0 && words[n+1].break_ == joined; n-- {
		w := &words[n]
		if w.who != "" || w.strong() && !w.adverb() && !w.dated() && !w.modifying() {
			return n
		}
	}
	return -1
}

// present reports whether the written sentence has a cited word, or names whom it means.
func (v *gateVerdict) present(k int) bool {
	w := &v.cited.words[k]
	if w.who != "" {
		return v.names(w.who)
	}
	return v.used[k] || v.cited.words.happening(k) || v.says(w.group)
}

// says reports whether the written sentence has a word of a group.
func (v *gateVerdict) says(group string) bool {
	return slices.ContainsFunc(v.written, func(w gateWord) bool { return w.group == group })
}

// names reports whether the written sentence names one of the cited.
func (v *gateVerdict) names(who string) bool {
	for i := range v.written {
		if k := v.at[i]; k >= 0 && v.cited.words[k].who == who {
			return true
		}
	}
	return false
}
