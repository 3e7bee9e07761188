package newsroom

// topic is a file of content/topics.
type topic struct {
	slug, title string
	match       []string
}

var topics = []topic{
	{"harbours", "Harbours", []string{"harbour", "ferry", "quay"}},
	{"rail", "Railways", []string{"railway", "tramway"}},
	{"water", "Water", []string{"water", "sluice"}},
	{"schools", "Schools", []string{"school", "library"}},
	{"money", "Money", []string{"budget", "levy"}},
	{"courts", "Courts", []string{"hearing", "inquiry"}},
}

var (
	outlets   = []string{"The Farness Courier", "Oldhaven Echo", "Tern Island Post", "The Mallow Gazette", "Saltmere Evening News"}
	towns     = []string{"Farness", "Oldhaven", "Saltmere", "Mallow Bay", "Upper Thrift", "Ternby", "Sandwick Cross", "Marram", "Gorseford", "Kelpie Sound"}
	bodies    = []string{"Harbour Board", "Coast Council", "Railway Office", "Water Company", "School Board", "Ferry Line", "Fishermen's Union", "Lighthouse Service", "Island Assembly", "Farness Chamber"}
	kinds     = []string{"meeting", "vote", "hearing", "conference", "inquiry", "summit", "inspection", "opening", "strike", "auction"}
	matters   = []string{"the night ferry", "the east quay", "the narrow-gauge railway", "the harbour levy", "the flooded library", "the old sluice", "the school bus", "the tramway fares", "the winter budget", "the lamp on Gull Rock", "the eel ladder", "the drifting buoys", "the island post", "the chalk quarry", "the market roof"}
	forenames = []string{"Orla", "Tobin", "Wilmot", "Isaura", "Perrin", "Junia", "Caspar", "Odile", "Lorcan", "Thea"}
	surnames  = []string{"Fenwick", "Sandpiper", "Thornbury", "Gannet", "Mossworth", "Kittiwake", "Ruddock", "Applegarth", "Dunlin", "Whimbrel"}
	sayings   = []string{
		"We have mended it four times and it has broken five",
		"Nobody on this side of the water was asked",
		"It is dear, it is late and it is the best we shall get",
		"The tide keeps its own timetable",
		"I shall believe it when I can stand on it",
	}
	comments = []string{
		"The sum has not been made public, and those who know it would not give it.",
		"Boats keep to the western channel while divers look at the piles.",
		"Shopkeepers along the front say that trade has been slow.",
		"A plan for the same place was drawn up and given away a generation ago.",
		"The engineers found more rust than they had looked for.",
		"Letters to this newspaper were for it and against it in equal number.",
		"Some of the money comes from the sale of a lighthouse that gives no light.",
		"The clerk read the rules aloud, twice, and then the room fell silent.",
		"Neither of the two firms would say what they had offered.",
		"On the islands the matter is seen with less patience.",
		"It is thought that *most* of the work can be done at low water.",
		"The [plans](https://plans.example/coast) lie open in the library, under the stuffed gannet.",
	}
)
