package timeline

import "strings"

// families lists the words of each family of events. A blank before a word is
// all the syntax there is. The first family reports speech, which tells no
// event from another.
var families = [...]string{
	"",
	"summit summits",
	"meet meets met meeting meetings talks host hosts hosted hosting welcome welcomes welcomed greet greeted receive received visit visits visited visiting trip heads travel travels travelled travelling dinner lunch gathering convene convenes convened dine dines dined encounter reception negotiations discussions consultations",
	"vote votes voted voting ballot ballots referendum poll polls election elections by-election by-elections elect elected",
	"write writes wrote written letter letters",
	"sign signs signed signing signature agreement agree agrees agreed deal deals accord treaty pact memorandum",
	"attack attacks attacked bombing bombings bomb bombed blast blasts explosion explosions exploded shelling shelled strike airstrike strikes raid raids raided assault",
	"protest protests protested blockade blockades blockaded demonstration demonstrations demonstrated rally rallies rallied march marched riots riot",
	"resign resigns resigned resignation quit quits sacked dismissed fired ousted",
	"appoint appoints appointed appointment named nominated nominee sworn inaugurated inauguration",
	"die dies died death deaths killed kill dead murdered murder",
	"arrest arrests arrested detained detention charged charges indicted",
	"trial hearing hearings court ruling ruled verdict convicted sentenced sentence",
	"launch launches launched launching open opens opened opening start starts started begin begins began resumption",
	"close closes closed closing closure shut ended ends end expired expires expire lapse lapses lapsed",
	"publish publishes published publication release releases released report reports budget figures",
	"announce announces announced announcing announcement announcements declare declared declares",
	"speech address addressed conference interview broadcast statement",
	"ceremony funeral wedding anniversary celebration memorial parade",
	"disaster earthquake quake landslip landslide avalanche flood floods storm hurricane eruption leak spill fire crash collision sank",
	"debate debated bill law legislation act passed approve approved approves approval ratify ratified ratification adopted adopt adoption",
	"buy bought acquire acquired acquisition merger merged takeover sold sell sale",
	"deadline",
	"war invasion invaded ceasefire truce",
	"match final game tournament championship race",
	"round rounds",
	"walkout walkouts stoppage stoppages",
	"withdrawal",
	"appeal appeals appealed",
	"reject rejected rejection",
}

// kindred are words and pairs of words that tell an event of a family, which the first of each line belongs to, and
// name none beside a date: "judges on Monday" are no event.
var kindred = [...]string{
	"resign: stepped down, steps down, step down, stepping down, stepped aside, stood down, bowed out",
	"meet: sat down, sits down, sit down",
	"sign: names to, initialled, initialed, clinched, clinches",
	"publish: set out, sets out, unveil, unveils, unveiled, issued, tabled, presented, presents",
	"rejection: threw out, turned down, voted down",
	"approved: voted through, waved through, nodded through, signed off, endorsed, enacted",
	"began: resume, resumes, resumed, reopen, reopens, reopened, kicked off, kicks off, got under, gets under, get under",
	"ended: concluded, concludes, complete, completes, completed, finish, finishes, finished, wrapped up, wraps up, broke up, broke off, broke down, wound up, collapsed",
	"explosion: blew up",
	"disaster: ran aground, runs aground, capsized, derailed, sinking, sunk, blaze",
	"withdrawal: withdraw, withdraws, withdrew, withdrawn, pulled out, pulls out, dropped, drops, scrapped, scraps, abandoned, abandons, shelved, axed, ditched",
	"court: judge, judges, judgment, jury",
	"vote: voters",
	"speech: addresses, addressing",
}

// synonyms are words that count as the first of their line where events are compared.
var synonyms = [...]string{
	"fish fishing fishery fisheries fisherman fishermen",
	"farm farms farming farmer farmers",
	"trade trading trader traders",
	"parliament lawmakers legislators mps",
	"defence defense",
}

// english is the lexicon of English: the classes of its words, and in the files
// beside it their senses.
func english() *lexicon {
	l := &lexicon{meanings: map[string]meaning{}}
	l.verbs, l.nouns, l.smallWords = englishVerbs(l), englishNouns(l), englishSmallWords(l)
	l.phrases = englishPhrases(l)
	l.stop = l.list("a an the and or but nor so yet if then than that this these those there here it its it's he him his she her hers they them their theirs we us our ours you your i me my who whom whose which what when where why how of in on at by for from to into onto with without within about against between among through during before after above below over under again further once as is are was were be been being am has have had having do does did doing will would shall should can could may might must not no only own same too very just also more most much many some any each both all few such other another up down out off now new first last next one two three still ever even while because until since although though however meanwhile ahead due planned scheduled expected set take place takes taken took taking held hold made make says said say saying told tell tells telling added according asked ask like get got going go went come came comes us mr mrs ms sir following later earlier early late day days week weeks month months year years today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december")
	l.openers = l.list("before after following amid")
	l.conjoin = l.list("and but while whereas when although though because so yet or")
	l.lead = l.list("and but so yet or meanwhile however also then now still indeed instead nevertheless nonetheless moreover besides that which who")
	l.subordinate = l.list("although though while")
	l.adverbial = l.list("on in at by during after before since from until through for with amid following under over as earlier later last next this early late yesterday today tonight tomorrow shortly just only nearly almost about even but and meanwhile ahead back when while once")
	l.relative = l.list("which who whose whom where")
	l.say = l.list("said says say told tells confirmed confirms added adds claimed claims announced insisted insists warned warns stated reported reports believes believe suggested explained argued hinted indicated promised vowed pledged admitted denied revealed declared predicted replied noted stressed acknowledged conceded cautioned tweeted")
	l.auxiliary = l.list("is are was were be been am has have had do does did will would shall should can could may might must isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't")
	l.modal = l.list("will would shall should can could may might must")
	const finite = "went came took gave saw began broke chose drew drove fell flew forgot froze grew knew ran rang rose sank spoke stole swore threw withdrew woke wore wrote became shrank sprang strode arose awoke befell bade blew bore drank forbade foresaw forgave forwent hid mistook outdid outgrew overcame overrode overran oversaw overthrew overtook partook redrew rewrote rode sang strove swam tore undertook underwent undid wove"
	l.past = l.list(finite + " met said told made held got left led won lost brought built bought caught cut felt fought found heard hit kept laid lay let lit meant paid put quit sat sent set shook shot showed shut slept sold spent spread stood struck stuck taught thought understood swung died tied lied vied owed used upheld withheld slid swept fled beat bent bled bred cast clung crept dealt dug dwelt fed flung hung knelt leapt learnt lent mislaid misled outsold overheard rebuilt repaid resold retold sought shone slung spelt spilt spun stung undercut unwound wept withstood")
	l.finite = l.list(finite)
	l.participle = l.list("begun broken chosen driven drawn flown frozen shown sown spoken stolen sworn taken thrown torn written overtaken undertaken withdrawn rewritten forgotten fallen")
	l.done = l.list("done gone seen come become given known run")
	l.present = l.list("addresses lets allows enables requires obliges forbids flies returns arrives departs attends joins becomes goes comes gives keeps sits takes meets travels agrees resigns begins publishes announces declares approves rejects opens expires starts ends lapses resumes concludes closes finishes reopens restarts hears decides considers unveils enters accepts adopts appears applies ceases celebrates chooses competes convenes covers disappears elects examines fails gathers insists lasts lays loses negotiates opposes passes pays prepares quits ratifies receives replaces retires sails seeks sells sends settles speaks submits suspends urges wants waives withdraws intends expects abolishes exempts imposes introduces includes excludes remains removes reduces restores retains ensures protects prevents threatens refuses recommends extends expands establishes governs binds")
	l.bare = l.list("accept adopt agree aim appear apply approach approve arrive attend back ban become begin boycott call campaign cast cease celebrate change choose close collapse collapses come compete complain conclude consider continue convene cover cut debate decide demand depart disagree discuss drop elect end enter examine expect expire face fail fall fly follow gather give go hear hold hope host insist intend join keep lapse launch lay leave lose mark march meet move need negotiate oppose pay plan play prepare present protest publish quit ratify receive reject remain reopen resign resume restart retire return review rise rule run seek sell send settle sign sit speak stage start stay stop strike submit support switch take travel try unveil urge visit vote walk want win withdraw work drops faces falls follows holds hosts leaves marches questions returns rises runs signs stands stays stops turns walks wins")
	l.ofBody = l.list("aims bans calls changes cuts debates hopes moves plans presents reviews rules supports visits votes works")
	l.plural = l.list("people men women children police media they we")
	l.withIn = l.list("pencilled penciled phased ushered")
	l.planned = l.list("arranged fixed foreseen planned scheduled due set expected slated booked pencilled for on in at to be held take takes taking place by during the a an is was are were will which that from of and has been it would it's later earlier next last this coming just")
	l.ahead = l.list("will expected due planned scheduled set slated booked upcoming forthcoming to-be shall plans hopes hoping preparing promises would could may might ahead intends intend aims plan wants want")
	l.meant = l.list("due scheduled expected supposed set planned meant slated hoped promised booked pencilled")
	l.intends = l.list("going hoping planning intending")
	l.intended = l.list("planned hoped intended meant wanted")
	l.joining = l.list("attend join address face miss watch chair lead follow visit leave")
	l.honorific = l.list("sir mr mrs ms miss dr lord lady dame baroness prof professor rev")
	l.office = l.list("executive director chairman chairwoman ceo leader prime vice deputy acting first minister taoiseach premier president chancellor secretary foreign home chief king queen prince princess pope general senator governor mayor commissioner judge justice captain colonel ambassador speaker")
	l.particle = l.list("von van der den de la le di da dos del bin al el ter ten")
	l.body = l.list("commission council parliament government union street house office ministry party court committee agency bank department association federation movement university institute company group service police army")
	l.pronoun = l.list("he she they it him her them his their its this that these those we i")
	l.postponed = l.list("shifted postponed postpone postpones postponing postponement delayed delay rescheduled moved adjourned deferred slipped suspended paused")
	l.cancelled = l.list("cancelled canceled cancel cancels cancelling canceling cancellation scrapped scrap scrapping abandoned axed shelved ditched")
	l.negation = l.list("not no never without n't denied")
	l.generic = l.list("meeting talks event gathering visit trip session discussions conference")
	l.document = l.list("agreement agreements deal deals accord treaty treaties pact memorandum letter letters bill bills law laws legislation act report reports budget")
	l.work = l.list("union unions walkout walkouts stoppage stoppages picket pickets staff workers employees teachers nurses drivers")
	l.war = l.list("missile missiles drone drones airstrike airstrikes shelling rocket rockets troops warplane warplanes bomb bombs bombed bombing militants killed wounded military army soldiers forces")
	l.verbOnly = l.list("dead meet meets met host hosts welcome welcomes greet receive heads travels write writes wrote sign signs agree agrees elect resign resigns quit quits appoint die dies kill begin begins began publish publishes announce announces announcing declare declares approve approves ratify reject rejected adopt buy acquire opens opening signing launching closing voting withdrew expire expires travel visiting hosting closes starts ends lapse lapses lapsed convene convenes convened dine dines dined blockaded endorse endorses endorsed")
	l.rank = l.list("first second third next last")
	l.numbered = l.list("number no group article")
	l.preposition = l.list("on in at by since until till during for from before after")
	l.personal = l.list("who whose whom")
	l.ofNoun = l.list("by of with between to")
	l.attribution = l.list("according including following excluding concerning regarding during")
	l.address = l.list("told tell tells warned reminded remind assured assure informed inform notified notify")
	l.nameless = l.list("former senior outgoing incoming several leading local national regional foreign recent rival fellow visit see read watch follow live breaking analysis opinion exclusive updated inside rising falling growing")
	l.dangling = l.list("as soon early late earlier later the a an of in on at by for from since until till to and or but that which who with than about around nearly before after when while is was were are be been during between into onto its their his her adding saying perhaps possibly probably dated")
	l.contrast = l.list("but however meanwhile separately elsewhere instead otherwise")
	l.aliases = map[string]string{"britain": "uk", "great britain": "uk", "united kingdom": "uk", "european union": "eu", "united states": "us", "america": "us", "usa": "us", "united nations": "un",
		"mps": "commons", "meps": "european parliament"} // a house and its members do the same
	l.gender = map[string]string{"sir": "he", "mr": "he", "lord": "he", "ms": "she", "mrs": "she", "miss": "she", "dame": "she", "lady": "she", "baroness": "she"}
	l.owner = map[string]string{"its": "it", "their": "they", "his": "he", "her": "she"}
	l.ordinals = strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
	l.cardinals = strings.Fields("one two three four five six seven eight nine ten eleven twelve")
	l.subject = l.list("he she they it we i")
	l.possessive = l.list("his her its their our my")
	l.object = l.list("for of about on over")
	l.role = l.list("minister president chancellor secretary leader chief spokesman spokeswoman spokesperson mayor governor senator chairman chairwoman chair director author judge general colonel captain king queen prince princess pope ambassador commissioner economist analyst professor lawyer officer manager coach actor actress singer successor predecessor colleague counterpart deputy negotiator executive")
	l.articles = l.list("the a an")
	l.keeps = l.list("sir dame lord lady baroness")
	l.comparison = l.list("than compared compares versus unlike")
	l.upTo = l.list("for against of before since about over towards beyond despite")
	l.content = l.list("estimate estimates finding findings assessment fact claim claims idea news report reports hope hopes fear fears sign signs evidence belief promise warning suggestion view chance confirmation announcement threat rumour rumours")
	l.partake = l.list("at during in on won lost held hosted attend attended attends sign signed signs open opened opens address addressed addresses chair chaired chairs fought led survived joined")
	l.opening = l.list("meant made known")
	l.span = l.list("into through throughout beyond past within along across amid near outside inside")
	l.superlative = l.list("first most least best worst biggest largest greatest smallest highest lowest deepest steepest sharpest strongest weakest fastest quickest slowest longest shortest heaviest lightest busiest deadliest bloodiest costliest richest poorest hottest coldest warmest coolest driest wettest closest tightest toughest cheapest youngest oldest latest earliest unchanged")
	l.awaiting = l.list("expected awaited awaiting waiting anticipated planned feared mooted rumoured")
	for k, line := range families {
		for _, w := range strings.Fields(line) {
			m := l.meanings[w]
			m.kin = kin(k)
			l.meanings[w] = m
		}
	}
	l.kindred, l.anyKindred = l.kinships(kindred[:])
	l.synonyms = map[string]string{}
	l.synonymous = l.sense(strings.Join(synonyms[:], " "))
	for _, line := range synonyms {
		for _, w := range strings.Fields(line) {
			l.synonyms[w], _, _ = strings.Cut(line, " ")
		}
	}
	l.signs = l.wordSigns()
	return l
}
