package timex

import "testing"

// The days are those of 2025 as calendars print them.
func TestHolidays(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for name, want := range map[string]string{
		"New Year's Day": "2025-01-01", "New Year's": "2025-01-01", "Martin Luther King Day": "2025-01-20", "Valentine's Day": "2025-02-14",
		"Presidents Day": "2025-02-17", "Shrove Tuesday": "2025-03-04", "Ash Wednesday": "2025-03-05", "St Patrick's Day": "2025-03-17", "St. Andrew's Day": "2025-11-30",
		"Palm Sunday": "2025-04-13", "Maundy Thursday": "2025-04-17", "Good Friday": "2025-04-18", "Easter": "2025-04-20", "Easter Monday": "2025-04-21",
		"Anzac Day": "2025-04-25", "May Day": "2025-05-01", "Early May bank holiday": "2025-05-05", "Memorial Day": "2025-05-26",
		"Spring bank holiday": "2025-05-26", "Ascension Day": "2025-05-29", "Whitsun": "2025-06-08", "Whit Monday": "2025-06-09",
		"Father's Day": "2025-06-15", "Canada Day": "2025-07-01", "Independence Day": "2025-07-04", "Bastille Day": "2025-07-14",
		"August bank holiday": "2025-08-25", "Labor Day": "2025-09-01", "Columbus Day": "2025-10-13", "Halloween": "2025-10-31",
		"All Saints Day": "2025-11-01", "Election Day": "2025-11-04", "Bonfire Night": "2025-11-05", "Veterans Day": "2025-11-11",
		"Remembrance Day": "2025-11-11", "Thanksgiving": "2025-11-27", "Christmas Eve": "2025-12-24", "Christmas": "2025-12-25",
		"Boxing Day": "2025-12-26", "Holocaust Memorial Day": "2025-01-27",
		"VE Day": "2025-05-08", "Europe Day": "2025-05-09", "New Year's Eve": "2025-12-31",
	} {
		text := "It rained on " + name + " 2025 as ever."
		if es := l.Find(text, Context{}); len(es) != 1 || es[0].Value != want {
			t.Errorf("%s: %+v, want %s", text, es, want)
		}
	}
}

func TestHolidaysInContext(t *testing.T) {
	readAll(t, "holidays",
		"She came in [May 1973=1973-05]. By [that Christmas=1973-12-25] she had gone. He said that [Easter=2025-04-20] was wet.",
		"They met [last Christmas=2024-12-25].",
		"It opens [this Christmas=2025-12-25].",
		"It will be signed before [Christmas=2025-12-25].",
		"He died at [Christmas=2024-12-25].",
		"It had hoped to open by [May Day=2025-05-01].",
		"It opens on [Thanksgiving weekend=2025-W48-WE].",
		"Nobody came in [Easter week=2025-W16]. They met [last Easter weekend=2025-W16-WE]. It opens [this Thanksgiving weekend=2025-W48-WE].",
		"They will meet on Sylvania's Independence Day.",
		"They will meet at Brussels [this Thanksgiving=2025-11-27].",
	)
}
