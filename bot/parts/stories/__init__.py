"""Stories: answers that a candidate keeps, by name, with all their tellings."""
