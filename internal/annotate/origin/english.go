package origin

// sayVerbs are verbs of saying, in their bare form.
const sayVerbs = `
note add claim ask announce argue call conclude confirm declare describe explain agree insist mention observe opine point quip
	recall remark reply respond rule state stress suggest tweet warn acknowledge allege assert charge comment complain concede contend caution
	estimate predict question reiterate joke speculate emphasize reckon maintain editorialize theorize summarize characterize judge rate lament raise
	affirm advise accuse answer assure attest blast boast clarify counter criticize criticise decry defend demand denounce deny detail disclose discuss
	echo elaborate exclaim express hint imply indicate inform interject jeer lash mock mutter object offer outline pledge plead post praise press
	proclaim promise quote rail rebut recite reckon recommend recount refute reject relate reminisce repeat report request retort reveal shout
	signal sneer snap testify thank threaten tout underscore urge vow whisper worry yell admonish address apologize appeal attack blame brag
	chide compare condemn congratulate credit debate dismiss dispute dub endorse fault fume greet gush implore label liken list maintain
	moan muse name narrate order pan pen phrase pose portray profess protest publish quibble reassure rebuke remind scold scoff slam stipulate
	submit sum sympathize tease taunt term tell trumpet tweet vent verify weigh welcome wonder write cite chant`

var english = lexicon{
	words: classed([]list{
		{determiner, `the a an this that these those its his her their our my your some any no`},
		{single, `a an one another someone somebody`},
		{tells, `told tell tells telling informed assured`},
		{speech, inflected(sayVerbs) + `
			said say says saying wrote written writes writing told tell tells telling puts put admitted admits admitting spoke speaks speaking spoken read reads
			went goes going explained forecast foresaw shot laid lays swore swears denied insisted dubbed quipped quipping posited sums laughed continued
			continue continues continuing began finished saw sees`},
		{thinks, inflected(`believe consider doubt expect fear favor hope imagine prefer realize regard suspect support oppose view perceive resent appreciate
			cheer regret want wish worry love hate like value dread envision assume advocate appreciate`) + `
			think thinks thought thinking feel feels felt feeling know knows knew saw see sees find found finds hold holds held
			belief beliefs view views opinion opinions fear fears hope hopes claim claims statement statements remark remarks comment comments criticism
			criticisms accusation accusations allegation allegations argument arguments assertion assertions warning warnings promise promises pledge vow
			announcement call calls concern concerns complaint complaints testimony position response reply answer assessment estimate prediction reaction
			speech explanation suggestion denial praise worries skepticism doubts tweet tweets post posts words message version account letter memo
			report reports poll finding findings according concerned worried confident optimistic skeptical critical adamant certain convinced sure
			proud upset angry unhappy grateful pleased hopeful afraid clear accused aware wary disappointed surprised shocked outrage condemnation
			proposal proposals request requests demand demands question questions interview : show shows showed shown suggests suggested indicate
			reveal includes contains showing`},
		{modal, `could would may might can should must cannot can't couldn't wouldn't need needs ought if`},
		{share, `percent % percentage majority plurality quarter quarters third thirds three-quarters two-thirds one-third one-quarter`},
		{reporting, `reported reports report reporting revealed reveals broke disclosed discloses uncovered uncovers published publishes found finds learned
			exposed detailed details obtained posted aired examined examines analyzed analyzes showed shows chronicled documented investigated tallied counted identified confirmed noted
			reviewed released unearthed quoted quotes cited cites`},
		{printed, `reported published obtained reviewed broken revealed disclosed seen uncovered posted first-reported aired shown printed confirmed viewed
			leaked unearthed compiled quoted cited combed tallied examined analyzed analysed verified carried interviewed detailed exposed transcribed
			recorded captured appeared appearing run featured questioned queried pressed contacted approached`},
		{hosted, `hosted sponsored moderated organized organised broadcast televised carried co-hosted`},
		{story, `report reports story stories article articles profile investigation exposé expose editorial op-ed column essay piece dispatch
			analysis reporting account coverage review scoop feature fact-check fact-checkers blog newsletter liveblog recap tally database obituary series issue edition`},
		{show, `broadcast program programme show forum debate hall special segment episode newscast podcast telecast airwaves appearance panel livestream hit`},
		{interview, `interview interviews interviewed sit-down conversation interviewing q&a`},
		{appears, `appeared appearing appears appearance went speaking spoke speak speaks talking talked interviewed sat sitting`},
		{staff, `reporter reporters host hosts anchor anchors correspondent correspondents editor editors columnist columnists moderator journalist journalists
			contributor contributors commentator commentators analyst pundit blogger producer co-host co-anchor writer critic essayist personality newsman
			photographer reviewer newscaster anchorman anchorwoman`},
		{past, `former ex then-host onetime one-time late ex-host ex-reporter fired retired longtime-former`},
		{relay, `newspaper paper magazine network station broadcaster website site outlet agency channel publication journal tabloid daily weekly blog podcast
			newswire wire mag newsmagazine`},
		{poll, `poll polls polling poll's polltracker average`},
		{paper, `poll polls survey surveys study studies report reports filing filings lawsuit lawsuits suit complaint affidavit indictment records record documents
			document transcript transcripts memo memos memorandum letter letters order ruling opinion decision analysis audit review analyses brief briefs
			memoir book books website webpage site video footage recording tape email emails e-mail e-mails cable cables assessment estimate estimates
			warrant petition motion deposition testimony bill legislation constitution treaty resolution communiqué communique readout slide
			presentation dossier dispatch bulletin log logs census literature research guidelines platform returns article photographs photos
			screenshot screenshots court-documents file files text texts diary statement statements release notice notices advisory report card`},
		{figures, `data figures statistics numbers averages average polling polls surveys estimates returns evidence`},
		{body, `parliament legislature assembly cabinet knesset duma police department ministry office agency committee commission council court government administration campaign company party authorities
			bureau association union group organization institute center centre university hospital pentagon senate congress house team league club firm
			bank embassy army navy military militia school district city county state nation country federation foundation board panel regime
			coastguard brigade constabulary watchdog airline operator manufacturer retailer insurer lender museum airport consulate regulator
			kremlin spokesperson task-force service church charity coalition alliance`},
		{people, `official officials aide aides adviser advisers advisor advisors expert experts analyst analysts source sources lawmaker lawmakers diplomat
			diplomats investigator investigators prosecutor prosecutors witness witnesses resident residents neighbor neighbors neighbour neighbours friend
			friends colleague colleagues relative relatives critic critics supporter supporters opponent opponents advocate advocates activist activists
			spokesman spokeswoman spokesperson spokespeople lawyer lawyers attorney attorneys judge judges officer officers employee employees worker
			workers scientist scientists researcher researchers scholar scholars economist economists voter voters leader leaders member members
			republican republicans democrat democrats conservative conservatives liberal liberals person student students teacher teachers doctor doctors
			soldier soldiers general generals executive executives ally allies insider insiders observer observers participant participants operative
			operatives strategist strategists staffer staffers author authors skeptic skeptics proponent proponents survivor survivors victim victims
			parent parents man woman passenger passengers senator senators congressman congresswoman representative representatives agent agents
			regulator regulators reader readers user users rival rivals veteran veterans professor professors pollster pollsters historian historians counsel
			minister ministers secretary secretaries governor governors mayor mayors candidate candidates campaigner campaigners detractor detractors defender
			defenders follower followers consultant consultants donor donors delegate delegates backer backers protester protesters environmentalist
			environmentalists technician doctor nurse driver farmer trader investor manager bystander onlooker juror jurors figures`},
		{manyPeople, `they them all people men women police children some others many few critics both those staff crew folks personnel most several`},
		{auxiliary, `often always frequently repeatedly famously sometimes usually simply soon quickly publicly privately has have had also first later then previously recently reportedly originally subsequently would will did does was itself today
			exclusively separately earlier now still already even once just initially today is`},
		{modifier, `recent new current latest long exclusive lengthy front-page bombshell earlier separate initial original own first scathing explosive detailed
			in-depth joint special weekly daily morning sunday monday tuesday wednesday thursday friday saturday live televised extensive
			wide-ranging damning conservative liberal online digital lead short same`},
		{preposition, `of in on from for at with by about who whose that which familiar close involved inside within including among briefed working near below above behind beyond
			outside under across throughout around to such based representing speaking backing opposed opposing against handling covering released conducted published filed signed obtained named called led dated issued sent
			written commissioned taken held made done carried seeking looking responding following supporting attending living`},
		{with, `with`},
		{by, `by`},
		{to, `to`},
		{in, `in on from for at of via through during`},
		{accord, `according going`},
		{citing, `citing quoting cites quotes cited quoted`},
		{passes, `cited quoted`},
		{negation, `not never no none neither nobody nothing without declined refused didn't don't doesn't n't`},
		{when, `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
			jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. yesterday today tonight week month year weekend morning afternoon evening night
			spring summer fall autumn winter monday’s earlier`},
		{whenBefore, `on in last this early late that earlier next`},
		{relative, `who that which whose`},
		{and, `and or`},
		{about, `about nearly almost roughly approximately around some`},
		{partOf, `of`},
		{clause, `that but when because while as if whether although though after before since until where so then not is was are were be been do did to`},
		{that, `that`},
		{stateRun, `state state-run state-owned state-controlled local regional`},
		{bare, sayVerbs},
		{plainly, `said say says told wrote argued argues warned warns explained acknowledged acknowledges insisted insists denied denies noted added stated claimed
			confirmed announced declared testified recalled contended tweeted complained predicted disagreed pointed alleged alleges disclosed conceded admitted reiterated asserted remarked countered promised pledged vowed`},
		{letter, `statement statements email emails e-mail letter message texts comments remarks`},
		{writes, `wrote writes writing written`},
		{saysTo, `said says saying spoken spoke speaking speaks talked talking confirmed confirms explained gave given`},
		{possessive, `its their his her our my your whose`},
		{definite, `the this that these those its their his her`},
		{different, `other another second`},
		{on, `on during`},
		{thing, `it`},
		{author, `i we me us`},
		{group, `group team crowd chorus coalition panel circle band majority minority range array string cadre slate`},
		{shown, `show shows showed shown find finds found suggest suggests suggested indicate indicates indicated reveal reveals revealed say says said
			state states stated estimate estimates estimated conclude concludes concluded put puts note notes noted describe describes described
			confirm confirms confirmed allege alleges alleged read reads`},
		{reporters, `reporters journalists`},
		{pressWord, `media television tv radio press news`},
		{pronoun, `he she they it him her them who`},
	}),
	genres: grouped(`poll polls survey surveys polling`, `report reports study studies analysis analyses research article`,
		`ruling decision opinion order`, `suit lawsuit lawsuits complaint filing filings affidavit indictment petition motion brief`,
		`letter letters memo memorandum`, `email emails e-mail e-mails`, `data figures statistics numbers`, `record records document documents file files`),
	hints: hinted(map[hint]string{
		printedMatter: `newspaper paper daily tabloid weekly magazine`,
		science:       `medical scientific science academic law psychology`,
		survey:        `poll polls survey surveys study studies estimate estimates analysis report ranking tally count average`,
		reports:       `reported reports`,
		purpose:       `for as`,
		responds:      `comment respond reply answer return discuss elaborate say`,
		anybody:       `source official person insider`,
		informants:    `sources officials insiders informants people`,
		givenWords:    `claims allegations accusations testimony accounts`,
		gives:         `gave gives given giving`,
		commands:      `told tell tells telling ordered instructed`,
		beForm:        `is are was were be been being`,
		future:        `will`,
		pages:         `page pages`,
		reads:         `read seen viewed reviewed obtained examined inspected`,
		ledger:        `accounts filing filings`,
		strength:      `strength basis`,
		handed:        `leaked shown disclosed`,
		speaksFor:     `lawyer attorney agent representative publicist witness officer police`,
		anyone:        `man woman person leader member members people author survivor victim parent resident`,
		proform:       `ones`,
		conditional:   `if whether unless`,
		wishes:        `wants want wanted hopes hope hoped`,
		writer:        `author authors writer`,
		officers:      `officers detectives`,
		requests:      `asked asks requested demanded`,
		evidence:      `evidence proof`,
		owner:         `owner owners operator maker manufacturer parent publisher developer builder contractor company firm airline employer`,
		authorities:   `police officers investigators detectives deputies authorities prosecutors`,
		callings:      `businessman businesswoman entrepreneur tycoon billionaire politician lawmaker`,
		inside:        `in`,
		he:            `man boy father brother son husband he`,
		she:           `woman girl mother sister daughter wife she`,
		spokenWords:   `statement statements remarks comments`,
	}),
	sums: map[string]sum{"half": half, "than": than, "more": moreThan, "least": least},
	media: mediaOf(map[medium]string{
		release:    `statement statements release`,
		mail:       `email e-mail emails e-mails`,
		post:       `tweet tweets post posts retweet tweetstorm`,
		posts:      `tweeted tweets tweeting posted retweeted`,
		network:    `twitter facebook instagram x truth youtube tiktok telegram snapchat reddit mastodon bluesky threads linkedin weibo`,
		speechNoun: `speech rally remarks address sermon testimony keynote rallies speeches lecture`,
		press:      `press news media`,
		conference: `conference conferences briefing briefings`,
	}),
	numbers: map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
		"twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
		"forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "dozen": 12, "pair": 2, "couple": 2,
		"both": 2, "half-dozen": 6, "trio": 3, "duo": 2, "quartet": 4},
	fewest: map[string]int{"several": 3, "many": 3, "numerous": 3, "number": 3, "handful": 3, "multiple": 3, "chorus": 3, "dozens": 24, "scores": 40, "hundreds": 200,
		"thousands": 2000, "millions": 2000000, "countless": 3, "most": 2, "some": 2, "few": 2, "various": 2, "lots": 3, "plenty": 3},
}
