package timex

import (
	"bytes"
	"strings"
)

// englishWords fills in the lexicon. A word with a capital counts only where
// it is written so.
func englishWords(l *Language) {
	x := &l.lexicon
	for i, names := range [][2]string{{"January", "Jan"}, {"February", "Feb"}, {"March", "Mar"}, {"April", "Apr"}, {"May", ""},
		{"June", "Jun"}, {"July", "Jul"}, {"August", "Aug"}, {"September", "Sept Sep"}, {"October", "Oct"},
		{"November", "Nov"}, {"December", "Dec"}} {
		x.add(names[0], cMonth, int32(i+1), noUnit)
		x.add(names[1], cMonth|cAbbreviation, int32(i+1), noUnit)
	}
	x.add("March", cVerbMonth, 0, noUnit)
	for i, names := range [][3]string{{"Monday", "Mondays", "Mon"}, {"Tuesday", "Tuesdays", "Tue Tues"},
		{"Wednesday", "Wednesdays", "Wed Weds"}, {"Thursday", "Thursdays", "Thu Thur Thurs"}, {"Friday", "Fridays", "Fri"},
		{"Saturday", "Saturdays", "Sat"}, {"Sunday", "Sundays", "Sun"}} {
		x.add(names[0], cWeekday, int32(i+1), noUnit)
		x.add(names[1], cWeekdays, int32(i+1), noUnit)
		x.add(names[2], cWeekday|cAbbreviation, int32(i+1), noUnit)
	}
	englishUnits(x)
	englishNumbers(x)
	englishSigns(x)
	englishVerbs(x)
	englishFunction(x)
	englishHolidays(l)
	l.and, l.in, l.over, l.the, l.later, l.end, l.christ = x.word("and"), x.word("in"), x.word("over"), x.word("the"), x.word("later"), x.word("end"), x.word("bc")
	l.had = x.word("'d")
	l.contractions = []string{"'s", "'ll", "'re", "'ve", "'d", "'m", "'t"}
	l.ordinals = []string{"st", "nd", "rd", "th"}
	l.decades = []string{"s", "'s", "’s"}
	l.quote = x.word(`"`)
	l.ending = englishEnding
	l.sentence = englishSentence()
}

func englishUnits(x *lexicon) {
	for _, u := range []struct {
		one, many string
		unit      unit
	}{
		{"second", "seconds", uSecond}, {"minute", "minutes", uMinute}, {"hour", "hours", uHour}, {"day", "days", uDay},
		{"weekend", "weekends", uWeekend}, {"week", "weeks", uWeek}, {"month", "months", uMonth},
		{"quarter", "quarters", uQuarter}, {"year", "years", uYear}, {"decade", "decades", uDecade},
		{"century", "centuries", uCentury}, {"millennium", "millennia", uMillennium},
	} {
		x.add(u.one, cUnit, 0, u.unit)
		x.add(u.many, cUnits, 0, u.unit)
	}
	x.add("hr", cUnit, 0, uHour)
	x.add("hrs", cUnits, 0, uHour)
	x.add("mins", cUnits, 0, uMinute)
	x.add("yrs", cUnits, 0, uYear)
	x.add("fortnight", cUnit, 2, uWeek)
	x.add("fortnights", cUnits, 2, uWeek)
	x.add("spring", cSeason, 1, uSeason)
	x.add("summer", cSeason, 2, uSeason)
	x.add("autumn fall", cSeason, 3, uSeason)
	x.add("winter", cSeason, 4, uSeason)
	x.add("morning mornings", cPart, 1, noUnit)
	x.add("midday lunchtime", cPart, 2, noUnit)
	x.add("afternoon afternoons", cPart, 3, noUnit)
	x.add("evening evenings", cPart, 4, noUnit)
	x.add("night nights", cPart, 5, noUnit)
	x.add("daytime", cPart, 6, noUnit)
	x.add("dawn daybreak sunrise midmorning", cPart, 1, noUnit)
	x.add("midafternoon", cPart, 3, noUnit)
	x.add("dusk sunset nightfall", cPart, 4, noUnit)
	x.add("hourlong", 0, 0, uHour)
	x.add("daylong", 0, 0, uDay)
	x.add("weeklong", 0, 0, uWeek)
	x.add("monthlong", 0, 0, uMonth)
	x.add("yearlong", 0, 0, uYear)
	x.add("am", cAmPm, 0, noUnit)
	x.add("pm", cAmPm, 720, noUnit)
	x.add("GMT BST EST EDT ET CET CEST UTC PST PDT PT CST CDT CT MST MDT MT", cZone, 0, noUnit)
	x.add("daily nightly", cOften, 1, uDay)
	x.add("weekly", cOften, 1, uWeek)
	x.add("fortnightly", cOften, 2, uWeek)
	x.add("monthly", cOften, 1, uMonth)
	x.add("quarterly", cOften, 1, uQuarter)
	x.add("yearly annually", cOften, 1, uYear)
	x.add("hourly", cOften, 1, uHour)
	x.add("noughties", cDecade, 2000, noUnit)
	for i, d := range []string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		x.add(d, cDecade, int32(20+10*i), noUnit)
	}
}

func englishNumbers(x *lexicon) {
	for i, n := range []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
		"twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"} {
		x.add(n, cNumber, int32(i+1), noUnit)
	}
	for i, n := range []string{"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		x.add(n, cNumber, int32(30+10*i), noUnit)
	}
	x.add("hundred", cNumber, 100, noUnit)
	x.add("dozen", cNumber, 12, noUnit)
	x.add("thousand", cNumber, 1000, noUnit)
	x.add("million", cNumber, 1_000_000, noUnit)
	x.add("billion", cNumber, 1_000_000_000, noUnit)
	for i, n := range []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
		"tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
		"eighteenth", "nineteenth", "twentieth"} {
		x.add(n, cOrdinal, int32(i+1), noUnit)
	}
	x.add("thirtieth", cOrdinal, 30, noUnit)
	for i, n := range []string{"i", "ii", "iii", "iv"} {
		x.add(n, 0, int32(i+1), noUnit)
	}
	x.add("few several many numerous some", cSome, 0, noUnit)
	x.add("half ½", cHalf, 0, noUnit)
}

func englishSigns(x *lexicon) {
	x.add(". ; : ! ? --", cStop, 0, noUnit)
	x.add("$ £ €", cLabel, 0, noUnit)
	x.add(", on", cTimeJoin, 0, noUnit)
	x.add("- to and or through until till", cJoin, 0, noUnit)
	x.add("- /", cShortRange, 0, noUnit)
	x.add("- to through until till", cTo, 0, noUnit)
	x.add("between from", cBetween, 0, noUnit)
}

func englishVerbs(x *lexicon) {
	x.add("is are am do does 're 'm", cBe, 0, noUnit)
	x.add("'ve", cPerfect, 0, noUnit)
	x.add("'s", 0, isIs, noUnit)
	x.add(`was were had did said told went came took made gave saw got became began held met left won lost found
		thought brought bought sold kept led fell rose spoke wrote ran sent paid put broke chose drew drove flew grew
		knew shot stood struck swore taught threw wore hit shut cut quit beat became built caught dealt felt fought
		heard laid lent meant read sat shook slept spent stole won understood overthrew withdrew stuck withheld
		underwent undertook forbade forgot forgave froze fled flung hid rang rode sank sang sought shook shrank sprang
		stung strove swept swam swore tore upheld wept woke overtook overcame mistook foresaw blew bore bred clung crept
		dug drank slid shed dreamt knelt spun strode swung wrung befell redrew rebuilt cast burst hung lit leapt bent sped arose awoke misled oversaw rewrote retook
		undid outran overran overrode bled shone foretold repaid burnt learnt spilt
		lay taken shown written drawn driven chosen stolen broken seen flown thrown torn hidden fallen risen spoken sworn frozen shaken`, cPast, 0, noUnit)
	x.add(`will 'll shall due scheduled timetabled planned pencilled penciled earmarked expected expects expect expecting anticipate anticipates slated foreseen upcoming approaching poised starting effective`, cFuture, 0, noUnit)
	x.add(`plan plans planning going intend intends intended aim aims aimed hope hopes hoped want wants prepared agree agreed agrees vow vowed vows promised
		promises pledged pledges prepare prepares preparing likely about ought bailed remanded ordered urged told asked decide decides decided
		need needs needed voted opted promise pledge demand demands demanded forecast projected predicted tipped bound`, cIntent, 0, noUnit)
	x.add("plan plans proposal proposals demand demands", 0, isPlan, noUnit)
	x.add("instructed tasked charged directed mandated commissioned", cIntent|cPast, 0, noUnit)
	x.add("told ordered urged instructed tasked charged directed mandated commissioned", 0, isOrdering, noUnit)
	x.add("with", 0, isWith, noUnit)
	x.add("behind under", 0, isBehind, noUnit)
	x.add("want wants", 0, isWish, noUnit)
	x.add("was were", cIntent, wasTo, noUnit)
	x.add("booked", cIntent, isProposed, noUnit)
	x.add("agreeing deciding aiming hoping intending meant means mean seeks seek seeking threatens threaten threatening threatened proposes propose proposing undertakes commits requires obliges compels vowing pledging promising wish wishes desire standing bracing braced gearing", cIntent, 0, noUnit)
	x.add("due", cFuture, isDue, noUnit)
	x.add(`lack shortage bad poor high higher low lower heavy strong severe adverse extreme exceptional technical
		weather fog snow ice rain wind illness ill injury sickness flooding fire damage maintenance covid pressure fears public popular human`, 0, isCause, noUnit)
	x.add("agreeing deciding planning preparing approaching aiming hoping intending ending closing standing bracing gearing", cIng, 0, noUnit)
	x.add("being", cIng, isBeing, noUnit)
	x.add("been", 0, isBeen, noUnit)
	x.add("there", 0, isThere, noUnit)
	x.add("who whose whom which", 0, isRelative, noUnit)
	x.add("forecast predicted projected foresaw anticipated", cPast, isForeseen, noUnit)
	x.add("promised pledged vowed wanted", cPast, isPromised, noUnit)
	x.add("pressed lobbied argued asked hoped aimed campaigned", cPast, isAsking, noUnit)
	x.add("announcement prospect", 0, isHerald, noUnit)
	x.add("way stage scene groundwork", 0, isWay, noUnit)
	x.add("law laws rules deal deals bill order orders pact treaty measure measures regulation regulations directive reform reforms legislation", 0, isLaw, noUnit)
	x.add("offer offers invitation notice", 0, isOffer, noUnit)
	x.add("commitment decision pledge promise vow agreement guarantee", 0, isPledge, noUnit)
	x.add("chance odds likelihood probability", 0, isChance, noUnit)
	x.add("backed favoured opposed", cPast, isBacked, noUnit)
	x.add("avert averting forestall", 0, isAverted, noUnit)
	x.add("declared proclaimed", cPast, isDeclared, noUnit)
	x.add("announced announces announcing confirmed", 0, isAnnounced, noUnit)
	x.add("announced confirmed", cPast, 0, noUnit)
	x.add("announces", cPlural, 0, noUnit)
	x.add("announcing", cIng, 0, noUnit)
	x.add("meant", cPast, isObliged, noUnit)
	x.add("supposed required obliged allowed permitted", cPast, isObliged, noUnit)
	x.add("usually typically normally traditionally", 0, isHabit, noUnit)
	x.add("hit shut cut quit beat read hurt", 0, isEither, noUnit)
	x.add("up down flat unchanged increase decline drop", 0, isChange, noUnit)
	x.add("bailed remanded prepared projected predicted tipped intended aimed hoped agreed vowed promised pledged ordered urged asked decided needed voted opted", cPast, 0, noUnit)
	x.add("could", 0, isCould, noUnit)
	x.add("smell heard smelt smelled seen", 0, isSensed, noUnit)
	x.add("would", 0, isWould, noUnit)
	x.add("didn wasn weren couldn", cPast, 0, noUnit) // before 't
	x.add("hadn", cPerfect|cPast, 0, noUnit)
	x.add("hasn haven", cPerfect, 0, noUnit)
	x.add("isn aren don doesn", cBe, 0, noUnit)
	x.add("wouldn shouldn mightn mustn", cModal, 0, noUnit)
	x.add("won", 0, isWont, noUnit)
	x.add("'t", 0, isNot, noUnit)
	x.add("cannot", cModal, isNot, noUnit)
	x.add("not hardly barely neither nor no nobody never none", 0, isNot, noUnit)
	x.add("soon", 0, isSoon, noUnit)
	x.add("for", 0, isFor, noUnit)
	x.add("after", 0, isAfterwards, noUnit)
	x.add("before ahead prior", 0, isBeforehand, noUnit)
	x.add("followed", cPast, isFollowed, noUnit)
	x.add("lasted stayed remained stood waited ran talked lived served worked continued chaired headed edited managed presided haggled negotiated debated queued lingered insisted resisted persisted refused fought wrangled bargained", cPast, isLasting, noUnit)
	x.add("still", 0, isStill, noUnit)
	x.add("held", cPast, isHappening, noUnit)
	x.add("watch diary", 0, isToCome, noUnit)
	x.add("update updated", 0, isUpdate, noUnit)
	x.add("updated", cPast, 0, noUnit)
	x.add("died lied tied hurt", cPast, 0, noUnit)
	x.add("went took came began sailed lapsed broke overran", cPast, isHeld, noUnit)
	x.add("falls", cPlural, isFalls, noUnit)
	x.add("birthday birthdays anniversary feast", 0, isYearly, noUnit)
	x.add("off", 0, isOff, noUnit)
	x.add("towards toward", 0, isTowards, noUnit)
	x.add("into", 0, isInto, noUnit)
	x.add("kicked shunted nudged bumped", cPast, isShunted, noUnit)
	x.add("once", 0, isOnce, noUnit)
	x.add("provided", cPast, isProviso, noUnit)
	x.add("out back", 0, isOut, noUnit)
	x.add("ruled", cPast, isRuled, noUnit)
	x.add("rule", 0, isRuled, noUnit)
	x.add("deadline", 0, isDeadline, noUnit)
	x.add("preparations gearing bracing braced tickets training rehearsing squad favourites agenda", 0, isReady, noUnit)
	x.add("protest protests anger fury dismay outrage reaction response", 0, isReaction, noUnit)
	x.add("summoned invited recalled called", cPast, isInvited, noUnit)
	x.add("game match race final derby summit election ballot referendum poll polls", 0, isFixture, noUnit)
	x.add("braced", cPast, 0, noUnit)
	x.add("missed skipped boycotted failed prevented disrupted passed expired ignored defied", cPast, isMissed, noUnit)
	x.add("proposed booked arranged reserved offered tabled floated suggested undertook allotted allocated", cPast, isProposed, noUnit)
	x.add("listed", cPast, isListed, noUnit)
	x.add("considered preferred mooted eyed", cPast, isWeighed, noUnit)
	x.add("chartered hired rented leased", cPast, isHired, noUnit)
	x.add("warning", cIng, isWarning, noUnit)
	x.add("dropped suspended scrapped abandoned axed shelved pulled", cPast, isDropped, noUnit)
	x.add("cancelled canceled", 0, isDropped, noUnit) // on a day that mostly is to come
	x.add("forced caused prompted", cPast, isCausing, noUnit)
	x.add("led", cPast, isLeading, noUnit)
	x.add("originally initially", 0, isOriginally, noUnit)
	x.add("than", 0, isThan, noUnit)
	x.add("attacks hijackers hijackings", 0, isTerror, noUnit)
	x.add("at during attend attending", 0, isDuring, noUnit)
	x.add(`latest only best worst most least biggest largest smallest highest lowest longest shortest strongest weakest
		deadliest busiest hottest coldest wettest driest sharpest steepest fastest slowest`, 0, isLatest, noUnit)
	x.add("likely unlikely probable", 0, isLikely, noUnit)
	x.add("profit revenue net loss income turnover", 0, isResult, noUnit)
	x.add("profits sales revenues earnings results losses", cPlural, isResult, noUnit)
	x.add("moved shifted postponed rescheduled delayed pushed deferred adjourned switched extended put brought slipped", cPast, isMoved, noUnit)
	x.add("pushes postpones delays defers pushing postponing delaying deferring shifting", 0, isMoved, noUnit)
	x.add("move shift extend postpone defer delay push", 0, isMoving, noUnit)
	x.add("moving extending", cIng, isMoving, noUnit)
	x.add("set ready fixed ahead before", cAppoint, 0, noUnit)
	x.add("set", cPast, 0, noUnit)
	x.add("to", cInfinitive, 0, noUnit)
	x.add("able certain sure free keen eager willing course track line", 0, isAble, noUnit)
	x.add("be", cBare, 0, noUnit)
	x.add(`heads travels jets visits meets hosts flies arrives departs begins starts opens addresses kicks faces convenes
		launches publishes leaves signs holds joins votes unveils returns takes rises applies lapses concludes ends closes expires resumes reopens reconvenes retires resigns testifies debuts premieres airs
		turns hears celebrates stages delivers comes becomes gets gives decides stops enters finishes ratifies approves adopts plays
		endorses submits introduces considers discusses rejoins reviews sits elects chooses responds gathers speaks sails ceases withdraws covers lets restarts shuts loses lands tables`, cSchedule, 0, noUnit)
	x.add("appears", cSchedule, isSeeming, noUnit)
	x.add("steps stands", cSchedule|cPlural, isStepping, noUnit)
	x.add("reports debates", cSchedule|cPlural, isReporting, noUnit)
	x.add("runs", cSchedule|cPlural, isRunning, noUnit)
	x.add("go goes", cSchedule, isGoing, noUnit)
	x.add("comes", 0, isComes, noUnit)
	x.add("follows", cPlural, isFollows, noUnit)
	x.add("leaving quitting resigning retiring stepping", cIng, isQuitting, noUnit)
	x.add("committed", cPast, isCommitted, noUnit)
	x.add("starting", cIng, isStarting, noUnit)
	x.add("meet begin arrive depart convene", cSchedule, baseForm, noUnit)
	x.add("continue", cSchedule, isContinuing, noUnit)
	x.add(`vote debate open start close face host visit launch rise resume return gather travel play hold end take
		sign publish leave speak sit discuss consider decide rejoin review reopen reconvene expire lapse conclude apply testify head come get give fly join
		approve adopt ratify endorse submit introduce respond elect choose hear stop deliver celebrate finish retire resign unveil
		cease withdraw sail run restart strike change kick play enter lose land`, cSchedule, afterPlural, noUnit)
	x.add(`talks ministers leaders officials teams unions negotiators ambassadors envoys delegates lawmakers members peers
		governments sides contracts checks rules negotiations quotas licences permits arrangements measures tariffs
		sanctions consultations hearings elections applications controls exemptions`, cPlural, 0, noUnit)
	x.add("may might can could would should must shall will", cModal, 0, noUnit)
	x.add("has have had", cPerfect, 0, noUnit)
	x.add("says said told added tells recalls", cSaid, 0, noUnit)
	x.add("tells recalls", cPast, 0, noUnit) // as a reporter tells of an interview
}

func englishFunction(x *lexicon) {
	x.add("last past previous", cLast, 0, noUnit)
	x.add("this", cThis, 0, noUnit)
	x.add("next", cNext, 0, noUnit)
	x.add("coming", cNext, isComing, noUnit)
	x.add("in into within since until till during throughout before after between early late mid last next this every each through",
		cIn, 0, noUnit)
	x.add("by for from of to and or on with around about", cPrep, 0, noUnit)
	x.add("by until till through", cUntil, 0, noUnit)
	x.add("through", cPrep, 0, noUnit)
	x.add("early mid late", 0, isEdge, noUnit)
	x.add("since", cSince, 0, noUnit)
	x.add("Mr Mrs Ms Miss Dr Sir Lady Lord Prof President Minister Secretary Senator Sen", cTitle, 0, noUnit)
	x.add("he she it they we i you", cPronoun, 0, noUnit)
	x.add("but and if when while as that there yet however whether", cOpener, 0, noUnit)
	x.add("and but while where", 0, isClause, noUnit)
	x.add("when", 0, isWhen, noUnit)
	x.add("if unless", 0, isIf, noUnit)
	x.add("that", 0, isThat, noUnit)
	x.add("a an", 0, isAny, noUnit)
	x.add("the a an this his her their its our your my these those", cDet, 0, noUnit)
	x.add("the a an his her their its our", cOpener, 0, noUnit)
	x.add("at", cAt, 0, noUnit)
	x.add("delivery contract contracts futures options crude", 0, isDelivered, noUnit)
	// A word that stands in any table or rule has no class by its ending, so that these are told theirs.
	x.add("giving opening beginning trading pledging promising proposing threatening vowing", cIng, 0, noUnit)
	x.add("demanded threatened", cPast, 0, noUnit)
	x.add(`accounts cards consumers deals fears generations laws offers orders parents polls prayers presidents prices protests
		reforms regulations standards proposals teenagers terms veterans voters`, cPlural, 0, noUnit)
	x.add("seabed riverbed hotbed naked sacred wicked rugged infrared hatred kindred devolved", 0, 0, noUnit) // no verbs in -ed
	x.add("as", cAs, 0, noUnit)
	x.add("of", cOf, 0, noUnit)
	x.add("earlier later", cComparative, 0, noUnit)
	x.add("Street Road Avenue Lane Drive Boulevard Close Crescent", cStreet, 0, noUnit)
	x.add(`people percent % per men women children points miles metres meters feet shares employees workers
		companies dollars pounds euros francs marks yen cents troops soldiers seats votes members jobs homes
		million billion kilometers kilometres km tons tonnes barrels pages persons students patients others`, cCount, 0, noUnit)
	x.add("No Nos Number Boeing Channel Volume Vol Highway Interstate Bill Proposition", cLabel, 0, noUnit)
	x.add("article chapter clause flight page pages resolution room route rule section #", cLabel, 0, noUnit)
}

// englishHolidays names the holidays whose day is the same for everybody who
// reads of them.
func englishHolidays(l *Language) {
	for _, h := range []struct {
		names string
		day   holiday
	}{
		{"christmas|christmas day", holiday{month: 12, day: 25}},
		{"christmas eve", holiday{month: 12, day: 24}},
		{"boxing day", holiday{month: 12, day: 26}},
		{"new year 's day|new year 's", holiday{month: 1, day: 1}},
		{"new year 's eve", holiday{month: 12, day: 31}},
		{"easter|easter sunday", holiday{}},
		{"easter monday", holiday{days: 1}},
		{"easter tuesday", holiday{days: 2}},
		{"easter saturday|holy saturday", holiday{days: -1}},
		{"good friday", holiday{days: -2}},
		{"shrove tuesday|mardi gras", holiday{days: -47}},
		{"maundy thursday", holiday{days: -3}},
		{"ascension day", holiday{days: 39}},
		{"martin luther king day|martin luther king jr day", holiday{month: 1, weekday: 1, n: 3}},
		{"presidents day|presidents ' day", holiday{month: 2, weekday: 1, n: 3}},
		{"anzac day", holiday{month: 4, day: 25}},
		{"father 's day", holiday{month: 6, weekday: 7, n: 3, local: true}},
		{"canada day", holiday{month: 7, day: 1}},
		{"bastille day", holiday{month: 7, day: 14}},
		{"columbus day", holiday{month: 10, weekday: 1, n: 2}},
		{"all saints ' day|all saints day", holiday{month: 11, day: 1}},
		{"veterans day|armistice day|remembrance day", holiday{month: 11, day: 11, local: true}},
		{"ash wednesday", holiday{days: -46}},
		{"palm sunday", holiday{days: -7}},
		{"remembrance sunday", holiday{month: 11, weekday: 7, n: 2}},
		{"mothering sunday", holiday{days: -21}},
		{"whitsun|whit sunday|pentecost", holiday{days: 49}},
		{"whit monday", holiday{days: 50}},
		{"thanksgiving|thanksgiving day|us thanksgiving", holiday{month: 11, weekday: 4, n: 4, local: true}},
		{"labor day", holiday{month: 9, weekday: 1, n: 1, local: true}},
		{"memorial day|us memorial day", holiday{month: 5, weekday: 1, n: -1, local: true}},
		{"independence day|us independence day|the fourth of july", holiday{month: 7, day: 4, local: true}},
		{"the early may bank holiday|early may bank holiday|may day bank holiday", holiday{month: 5, weekday: 1, n: 1}},
		{"the spring bank holiday|the late may bank holiday|spring bank holiday", holiday{month: 5, weekday: 1, n: -1}},
		{"the august bank holiday|august bank holiday", holiday{month: 8, weekday: 1, n: -1}},
		{"election day", holiday{month: 11, weekday: 1, n: 1, days: 1}},
		{"halloween", holiday{month: 10, day: 31}},
		{"candlemas", holiday{month: 2, day: 2}},
		{"lady day", holiday{month: 3, day: 25}},
		{"midsummer day|midsummer's day", holiday{month: 6, day: 24}},
		{"michaelmas", holiday{month: 9, day: 29}},
		{"martinmas", holiday{month: 11, day: 11}},
		{"valentine 's day", holiday{month: 2, day: 14}},
		{"st [.] patrick 's day", holiday{month: 3, day: 17}},
		{"april fools ' day|april fools day|april fool 's day", holiday{month: 4, day: 1}},
		{"burns night", holiday{month: 1, day: 25}},
		{"st [.] david 's day", holiday{month: 3, day: 1}},
		{"st [.] george 's day", holiday{month: 4, day: 23}},
		{"st [.] andrew 's day", holiday{month: 11, day: 30}},
		{"guy fawkes night|bonfire night", holiday{month: 11, day: 5}},
		{"may day", holiday{month: 5, day: 1}},
		{"europe day", holiday{month: 5, day: 9}},
		{"ve day", holiday{month: 5, day: 8}},
		{"holocaust memorial day", holiday{month: 1, day: 27}},
	} {
		for name := range strings.SplitSeq(h.names, "|") {
			l.addHoliday(name, h.day, englishHolidayRules)
		}
	}
}

// englishHolidayRules are the rules of the nth holiday, by its name.
func englishHolidayRules(name string, n int, h holiday) []rule {
	when := capitalised
	if h.local {
		when = ourHoliday
	}
	return []rule{
		{name: "holiday", says: "a holiday", pattern: "[LAST|THIS|NEXT] " + name + " [[,|of|in] YEAR]",
			read: holidayOf(n), when: when},
		{name: "holiday of the year", says: "a holiday of the last, this or the next year", pattern: name + " [of] LAST|THIS|NEXT year",
			read: holidayOfYear(n), when: when},
		{name: "holiday of that year", says: "a holiday of the year of the expression before", pattern: name + " [of] that [same] year",
			read: holidayThen(n, nearest), when: when},
		{name: "holiday then", says: "a holiday of the year of the expression before", pattern: "that [same] " + name,
			read: holidayThen(n, nearest), when: adverbialHoliday},
		{name: "holiday of the same year", says: "a holiday of the year of the expression before", pattern: name + " [of] the same year",
			read: holidayThen(n, nearest), when: when},
		{name: "holiday of the following year", says: "a holiday of the year after the expression before", pattern: name + " [of] the following|next year",
			read: holidayThen(n, next), when: when},
		{name: "holiday week", says: "the week or weekend of a holiday", pattern: "[LAST|THIS] " + name + " week|weekend",
			read: holidayTime(n), when: when},
	}
}

// englishEnding knows a past tense by its "-ed", a participle of the
// present by its "-ing" and a plural by its "-s" or "-men".
func englishEnding(w []byte) class {
	switch {
	case len(w) > 4 && bytes.HasSuffix(w, []byte("ed")) && !bytes.HasSuffix(w, []byte("eed")):
		return cPast
	case len(w) > 5 && bytes.HasSuffix(w, []byte("ing")):
		return cIng
	case len(w) > 4 && bytes.HasSuffix(w, []byte("men")),
		len(w) > 2 && bytes.HasSuffix(w, []byte("s")) && !bytes.HasSuffix(w, []byte("ss")) && !bytes.HasSuffix(w, []byte("us")):
		return cPlural
	}
	return 0
}

func englishSentence() sentenceWords {
	set := func(s string) map[string]bool {
		m := map[string]bool{}
		for _, w := range bytes.Fields([]byte(s)) {
			m[string(w)] = true
		}
		return m
	}
	return sentenceWords{
		titles: set(`mr mrs ms dr prof sir st rev hon gen col capt lt maj sgt cmdr adm sen rep gov pres messrs mt ft
			supt insp det cllr`),
		numbers: set("no nos art arts sec fig vol pp p para paras jan feb mar apr jun jul aug sept sep oct nov dec approx est"),
		single:  set("i"),
		names:   set("inc corp co ltd bros jr sr plc"),
		inner:   set("vs v e.g i.e eg ie cf al viz"),
	}
}
