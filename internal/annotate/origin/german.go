package origin

var german = lexicon{words: classed(nil), pluralByTable: true, accordAlone: true}
