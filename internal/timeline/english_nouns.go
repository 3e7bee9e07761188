package timeline

// englishNouns returns what nouns of English, and words like them, stand for.
func englishNouns(l *lexicon) nouns {
	return nouns{
		accuser:   l.sense("prosecutor prosecutors prosecution lawsuit indictment accuser accusers"),
		charge:    l.sense("claim claims allegation allegations accusation accusations suggestion suggestions rumour rumours speculation"),
		chance:    l.sense("likely unlikely possible probable conceivable doubtful impossible chance possibility likelihood risk danger theory suspicion belief"),
		feeling:   l.sense("regret regrets disappointment satisfaction relief dismay surprise"),
		proposal:  l.sense("proposal proposals plan plans bid bids call calls amendment amendments motion motions move moves attempt attempts effort efforts demand demands request requests"),
		request:   l.sense("request bid motion proposal attempt appeal"),
		figure:    l.sense("profit profits sales growth budget budgets revenue revenues earnings figures accounts results forecast forecasts output inflation target targets deficit spending income turnover guidance estimates production exports imports borrowing gdp dividend dividends"),
		statistic: l.sense("figures data numbers statistics record records average"),
		level:     l.sense("level levels rate rates pace prices"),
		quantity:  l.sense("few little number lot dozen hundred thousand million"),
		point:     l.sense("period time point stage"),
		stretch:   l.sense("month week quarter day"),
		timeUnit:  l.sense("moment moments minute minutes hour hours day days night nights week weeks month months year years decade decades"),
		passing:   l.sense("course stroke"),
		timeOfDay: l.sense("night morning afternoon evening day eve weekend"),
		season:    l.sense("spring summer autumn winter christmas easter"),
		calendar:  l.sense("night morning evening afternoon day week weekend month year eve hours days weeks months start end beginning middle close course rest remainder part half quarter spring summer autumn winter"),
		yearKind:  l.sense("academic school financial fiscal tax"),
		mistaken:  l.sense("day date month year time"),
		occasion:  l.sense("time day date moment week month year way reason place extent news"),
		standing:  l.sense("place force effect use operation office power"),
		agency: l.sense(`airline assembly authority board cabinet chairs chamber city club co-chairs college country county crew
			delegates diplomats envoys executive firm governments harbour hospital island lawmakers leaders league meps
			ministers mps museum nation negotiators officials operator opposition panel peers port regulator school
			secretariat senate senators skippers state team theatre town tribunal unions village watchdog`),
		nounInLY: l.sense("ally anomaly assembly family july monopoly rally reply supply"),
		genre:    l.sense("analysis comment editorial explained explainer factbox interview opinion profile q&a review timeline"),
		listed:   l.sense("charts facts lessons moments questions reasons takeaways things ways"),
		post:     l.sense("post role job position"),
		strife:   l.sense("uprising revolt rebellion insurgency campaign war conflict unrest crackdown boycott dispute row standoff stand-off feud"),
		text:     l.sense("letter report statement speech interview paper article note document filing ruling judgment briefing memo email blog submission survey study message review analysis"),
		page:     l.sense("article story report piece page"),
		column:   l.sense("article report story item column headline caption"),
		anybody:  l.sense("those anyone anybody everyone people all"),
		matter:   l.sense("believed thought feared hoped understood known said reported agreed estimated time clear unclear possible"),
		mark:     l.sense("mark record figure estimate total number sum count tally toll best score high low level rate price"),
		change:   l.sense("up down increase rise gain improvement jump fall drop decline cut decrease"),
		outset:   l.sense("start beginning outbreak onset launch dawn birth end"),
		peak:     l.sense("peak high low"),
		notion:   l.sense("notion proof truth"),
		inPlural: l.sense("talks negotiations discussions consultations"),
		knighted: l.sense("sir dame lord lady"),
		perCent:  l.sense("per cent percent and"),
	}
}
