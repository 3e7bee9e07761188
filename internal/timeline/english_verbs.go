package timeline

// englishVerbs returns what verbs of English, and words beside them, tell.
func englishVerbs(l *lexicon) verbs {
	return verbs{
		refuses:    l.sense("deny denies denied denying doubt doubts doubted reject rejects rejected rejecting dismiss dismisses dismissed dismissing rebut rebutted refute refuted dispute disputes disputed quashed scotched"),
		vouches:    l.sense("believe believes believed think thinks accept accepts accepted agree agrees claim say suggest mean means prove proves proved confirm true case"),
		supposes:   l.sense("fear fears feared believe believes believed think thinks thought reckon reckons reckoned assume assumes assumed suppose supposes supposed suspected pretend pretends pretended imagine imagines imagined hope hopes hoped wish wishes wished"),
		claims:     l.sense("claimed claims claim alleged alleges allege suspect suspects"),
		admits:     l.sense("promised vowed pledged admitted denied announced revealed confirmed reported declared"),
		reveals:    l.sense("said says added revealed insisted argued"),
		states:     l.sense("said gave stated described reported named"),
		shows:      l.sense("show shows showed suggest suggests suggested"),
		seems:      l.sense("emerged seems seemed appears appeared turned takes took follows"),
		sees:       l.sense("saw sees marked marks brought brings"),
		reminds:    l.sense("recall remember know note notice"),
		recalls:    l.sense("remember remembers remembered recall recalls recalled forget forgets forgot forgotten"),
		imagined:   l.sense("feared thought believed imagined dreamed dreamt suspected worried assumed"),
		asks:       l.sense("ask asks asked asking want wants wanted urge urges urged seek seeks sought seeking demand demands demanded threaten threatens threatened refuse refuses refused calls"),
		asked:      l.sense("asked pressed questioned quizzed"),
		slated:     l.sense("due expected planned scheduled foreseen slated"),
		booked:     l.sense("due expected planned scheduled foreseen slated booked pencilled arranged fixed"),
		setFor:     l.sense("planned scheduled slated booked due set arranged fixed foreseen"),
		awaits:     l.sense("expected due likely scheduled planned forecast"),
		proposed:   l.sense("proposed promised called"),
		calledFor:  l.sense("called announced declared threatened listed"),
		undertaken: l.sense("offered pledged promised vowed agreed undertook undertaken"),
		forbidden:  l.sense("banned forbidden forbade barred outlawed prohibited"),
		withheld:   l.sense("refused denied"),
		takenOff:   l.sense("removed taken took struck dropped pulled withdrew withdrawn"),
		ready:      l.sense("ready finished complete completed open opened published delivered"),
		unready:    l.sense("closed shut unfinished incomplete unopened unpublished"),
		lengthens:  l.sense("extension extensions delay delays postponement deferral reprieve"),
		reaches:    l.sense("dating going stretching reaching"),
		decided:    l.sense("announced agreed signed made unveiled proposed published adopted struck reached"),
		shifts:     l.sense("move moves moving shift shifts shifting extend extends extended extending delays delaying defer defers deferring"),
		defeated:   l.sense("withdrawn dropped rejected defeated abandoned scrapped blocked shelved ditched refused"),
		begins:     l.sense("began opened started"),
		comesTrue:  l.sense("came happen happened materialise materialised materialize materialized"),
		tellsFate:  l.sense("become prove remain"),
		takesTime:  l.sense("began begins started starts ended ends expired expires lasted lasts erupted broke resumed resumes took takes lapsed lapses"),
		ofMatter:   l.sense("start begin end expire lapse resume take debated heard repaid renewed imposed introduced signed agreed concluded adopted ratified repealed enacted enforced scheduled planned announced postponed cancelled approved brokered negotiated tabled lodged dismissed lifted suspended extended called due"),
		comes:      l.sense("came comes arrived"),
		struck:     l.sense("reached concluded signed agreed struck sealed adopted ratified initialled finalised brokered negotiated"),
		changes:    l.sense("change changes changed end ends ended stop stops stopped"),
		runs:       l.sense("opening beginning starting ending closing expiring running"),
		changed:    l.sense("rose fell grew dropped climbed shrank slipped dipped soared plunged doubled halved widened narrowed increased decreased declined jumped went"),
		noObject: l.sense(`appeared died fell rose returned resigned retired fled escaped sank survived collapsed pleaded confessed emerged recovered
			disappeared vanished arrived departed left went came stayed remained lived worked served sat stood ran spoke walked travelled sailed
			flew moved turned waited voted protested marched campaigned apologised applied appealed objected complained ended began started
			opened closed lapsed expired failed succeeded agreed refused grew shrank slipped dropped climbed jumped doubled halved met talked
			argued fought won lost quit erupted broke landed crashed exploded burned burnt reopened resumed`),
		goAfter: l.sense("named called look looks looked looking takes took taken taking"),
		plansTo: l.sense(`agreed agree agrees plans plan planned hopes hope hoped aims aim intends intend wants want expects expect decided decides decide
			vowed pledged promised promises threatens undertook undertakes`),
		asksFor:   l.sense("asked asks ask asking pushed pushing push pressed pressing lobbied lobbying hoped"),
		leaves:    l.sense("left reached entered passed"),
		alone:     l.sense("began started opened resumed ended closed lapsed expired collapsed failed fell rose broke met voted resigned died left arrived came went happened changed"),
		cameOut:   l.sense("released published printed issued circulated leaked conducted taken broadcast aired"),
		titled:    l.sense("called titled entitled named dubbed labelled branded headlined christened"),
		clears:    l.sense("clearing paving opening removing lifting smoothing easing"),
		ofSpeaker: l.sense("asked pressed questioned quizzed contacted reached compared based given faced followed measured judged adjusted provided interviewed quoted"),
		credits:   l.sense("reporting writing editing compiled"),
		corrected: l.sense("amended corrected updated clarified edited"),
		travels:   l.sense("go goes going went gone fly flies flying flew flown"),
		reacts: l.sense(`demand demanded demands criticise criticised criticises criticize criticized condemn condemned condemns discuss discussed
			discusses seek sought seeks urge urged urges propose proposed proposes consider considered considers back backed backs oppose opposed opposes support
			supported supports defend defended defends praise praised praises blame blamed blames describe described describes review reviewed reviews study
			studied studies examine examined examines await awaited expect expected expects fear feared fears threaten threatened threatens want wanted wants need
			needed needs hail hailed hails mark marked marks investigate investigated investigates explain explained explains assess assessed endorse endorsed
			endorses denounce denounced question questioned questions`),
		strives:     l.sense("fights tries vows struggles battles scrambles races rushes works moves refuses fails agrees closer close way path road threat blow return answer key end"),
		gathers:     l.sense("arrive arrived arrives gather gathered gathers assemble assembled join joined joins came come comes returned return returns sat sit sits"),
		gives:       l.sense("have has had give gives gave given giving"),
		be:          l.sense("been was were is are be being"),
		becomes:     l.sense("become becomes became"),
		mayBeFor:    l.sense("due expected planned scheduled foreseen slated set likely to ready able"),
		dates:       l.sense("dates dated dating"),
		lastsUntil:  l.sense("got given extends took takes take"),
		infinitives: l.sense("have do be"),
		wishes:      l.sense("if wish wishes wished"),
		having:      l.sense("have has had having get gets got getting see sees saw seen want wants wanted keep keeps kept leave leaves left leaving order orders ordered declare declares declared need needs needed like hear heard find make made"),
		gaveWrong:   l.sense("gave had given"),
		hold:        l.sense("effect force apply applies live introduced"),
		remains:     l.sense("remain remains remained stay stays stayed become becomes became seem seems seemed look looks looked"),
		ofText:      l.sense("adopted agreed amended approved debated drafted initialled initialed negotiated passed published ratified revised signed tabled translated withdrawn"),
		ordered:     l.sense("asked ordered instructed urged invited advised allowed forced obliged required"),
		acting: l.sense(`accuse accused agree agreed announce appoint appointed appeal appealed apologise apologised approve approved ask asked asks believe buy bought call called calls
			complain complained consider considered contribute contributes criticise criticised debate debated decide decided decides demand demanded demands discuss discussed elect elected employ employs
			expects fears hire hired hope hoped hopes intends issue issued join joined launched meet met meets move moved negotiate negotiated offer offered offers order ordered
			pay paid pays pledge present presented promise propose proposed publish published ratify ratified refuse refused refuses reject rejected report rule ruled sell sold send sent
			sign signed sue sued underlined reiterated reaffirmed welcomed recalled encouraged
			regretted urge urged urges vote voted votes want wanted wants warn withdrew won wrote`),
	}
}
