package origin

var spanish = lexicon{words: classed(nil), nounFirst: true, accordAlone: true}
